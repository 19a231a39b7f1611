namespace CoachBot.Cards;

/// <summary>
/// What a button says in its reader's place: a command and, after a space, what would be typed behind it. The feature that
/// answers it makes it, and names what it can be about, so that no button leads nowhere.
/// </summary>
/// <param name="Id">A text of the playbook, <c>cmd_…</c>.</param>
/// <param name="Argument">What follows; empty when nothing does.</param>
internal sealed record Command(string Id, string Argument = "")
{
    /// <summary>Its name in a button's data. Cards that were sent keep it: what is written under it cannot change its form.</summary>
    public const string Member = "command";

    /// <summary>Reads what a button said.</summary>
    public static Command Read(string? said) => (said ?? "").Split(' ', 2) is [var id, var argument] ? new(id, argument) : new(said ?? "");

    /// <summary>
    /// The same about something. Only the class that has the command calls this, in a method that takes what it is about. It is not
    /// read out of a sentence, and may be compared with what is kept: a client's code goes as it is, without the quotes of who types.
    /// </summary>
    public Command Saying(string argument) => this with { Argument = argument };

    /// <summary>A button that leads there.</summary>
    public CardButton Button(string title, string key, bool isPrimary = false) =>
        new(title, CardSubmission.Command, key) { Command = this, IsPrimary = isPrimary };

    public override string ToString() => Argument.Length == 0 ? Id : $"{Id} {Argument}";
}
