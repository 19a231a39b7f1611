using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>Shows the letter with a client again; without a code the latest one.</summary>
internal sealed class LetterIntent(LetterView letters, Screen screen) : Intent(Open)
{
    public static readonly Command Open = new("cmd_letter");

    /// <param name="client">A client's code.</param>
    public static Command For(string client) => Open.Saying(client);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => !inFlow || ClientCode.StandsOut(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var document = dc.Context.Document();
        var client = argument.Length > 0
            ? document.ClientOf(ClientCode.Of(argument))
            : document.Clients.Where(client => client.Agreement is not null).MaxBy(client => client.Agreement!.AgreedOn);
        return client is { Agreement: not null }
            ? letters.ShowAsync(dc.Context, client, cancellationToken)
            : Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["letter_none"], cancellationToken);
    }
}
