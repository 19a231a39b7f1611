using CoachBot.Cards;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Safety;
using CoachBot.Sessions;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>
/// Reads a text into what was said. The order of these questions is the order of the method, and no other: danger first, whatever else the text is; a command
/// before an answer, because that is how one leaves a question; an answer before a new story. Of several commands that a text begins with, the one that
/// leaves the fewest words over is meant.
/// </summary>
internal sealed class Router(
    IEnumerable<Intent> intents, PlanSessionDialog sessions, DebriefDialog debrief, SafetyScreen safety, Screen screen)
{
    private readonly IReadOnlyList<Intent> _intents = [.. intents.OrderBy(intent => intent.Command.Id, StringComparer.Ordinal)];

    // A session with a day and times ahead is no story about one that was.
    private readonly FlowDialog[] _listeners = [sessions, debrief];

    /// <param name="open">The id of the flow that is asked now; null when nothing is open.</param>
    /// <param name="askedAboutSafety">Whether the card that was shown last asked about danger.</param>
    public Said Read(ITurnContext turnContext, string text, string? open, bool askedAboutSafety)
    {
        var voice = screen.VoiceOf(turnContext);
        var command = CommandIn(voice, text, open);
        // A word of ours and nothing else.
        if (command is { Argument.Length: 0 }) return command;
        if (askedAboutSafety && command is null && SafetyScreen.Picked(voice, text) is { } picked) return new Said.SafetyAnswer(picked);
        if (!Utterance.IsCalendar(text) && safety.DangerIn(turnContext, text, isOpen: open is not null) is { } card) return new Said.Danger(card);
        if (command is not null) return command;
        if (open == debrief.Id && debrief.IsBesideCard(turnContext, text)) return new Said.StoryBesideCard();
        if (open is not null) return new Said.Answer();
        if (_listeners.FirstOrDefault(flow => flow.Hears(turnContext, text)) is { } flow) return new Said.Telling(flow);
        return turnContext.Document().WelcomedAt is null ? new Said.FirstWords() : new Said.Unclear();
    }

    /// <summary>The command that a button names, with what would be typed after it.</summary>
    public Said.Command? Named(string? said)
    {
        var command = Command.Read(said);
        return _intents.FirstOrDefault(intent => intent.Command.Id == command.Id) is { } intent ? new(intent, command.Argument) : null;
    }

    private Said.Command? CommandIn(Voice voice, string text, string? open) => _intents
        .Select(intent => intent.Hear(voice, text, inFlow: open is not null) is { } argument ? new Said.Command(intent, argument) : null)
        .OfType<Said.Command>()
        .MinBy(command => command.Argument.Length);
}
