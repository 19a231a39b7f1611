using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.LettingGo;

/// <summary>"letting go M7": where the client stands on the way to doing without the organizer.</summary>
internal sealed class LettingGoIntent(LettingGoView view) : Intent(Open)
{
    public static readonly Command Open = new("cmd_letting_go");

    /// <param name="client">A client's code.</param>
    public static Command For(string client) => Open.Saying(client);

    // Inside a flow "letting go is hard" is an answer.
    public override string? Hear(Voice voice, string text, bool inFlow) => inFlow ? null : base.Hear(voice, text, inFlow);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => ClientCode.Fits(rest);

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        view.ShowAsync(dc.Context, argument, null, cancellationToken);
}
