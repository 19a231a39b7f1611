using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Dialogs;

/// <summary>
/// The commands that are offered, or heard, below the feature that answers them: that feature stands above the one that offers it, and
/// the arrows between folders do not go round. Every other command is written in the feature that answers it.
/// </summary>
internal static class Commands
{
    public static readonly Command Debrief = new("cmd_debrief");

    /// <summary>Finds a place to refer to.</summary>
    public static readonly Command Refer = new("cmd_refer");

    /// <summary>Brings a case to the circle.</summary>
    public static readonly Command Bring = new("cmd_bring");

    /// <summary>The sessions ahead.</summary>
    public static readonly Command Agenda = new("cmd_agenda");

    public static readonly Command Journal = new("cmd_journal");

    public static readonly Command Clients = new("cmd_clients");

    public static readonly Command Client = new("cmd_client");

    /// <summary>Back to the question that is open.</summary>
    public static readonly Command GoOn = new("cmd_goon");

    public static readonly Command Help = new("cmd_help");

    public static readonly Command Privacy = new("cmd_privacy");

    public static readonly Command Hello = new("cmd_hello");

    /// <param name="client">The code of the client whom it is about; null leaves it open.</param>
    public static Command DebriefOf(string? client) => client is null ? Debrief : Debrief.Saying(client);

    /// <param name="client">The code of the client who is to be referred; null leaves it open.</param>
    public static Command ReferFor(string? client) => client is null ? Refer : Refer.Saying(client);

    public static Command BringOf(Debrief debrief) => Bring.Saying(debrief.Id);

    /// <param name="client">A client's code.</param>
    public static Command CardOf(string client) => Client.Saying(client);
}
