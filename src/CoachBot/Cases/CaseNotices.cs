using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Cases;

/// <summary>The cards about the circle that only say something.</summary>
internal static class CaseNotices
{
    /// <summary>How one comes to have a circle.</summary>
    public static View NoCircle(Voice voice, string flow, string titleId) =>
        Notice.Of(voice, voice[titleId], [voice["bring_no_circle"]], [Screen.Urgent(voice, $"{flow}.nocircle")]);

    /// <summary>What became of it. Where another question was open below, there is a way back to it.</summary>
    public static View Done(ITurnContext turnContext, Voice voice, string flow, string title, IEnumerable<string?> paragraphs, params ReadOnlySpan<CardButton> buttons)
    {
        var key = $"{flow}.done";
        List<CardButton> all = [.. buttons, Screen.Urgent(voice, key)];
        if (turnContext.Document().Dialog is { DialogStack: var stack } && stack.Any(dialog => dialog.Id != flow))
            all.Insert(0, Commands.GoOn.Button(voice["button_next"], key, isPrimary: true));
        return Notice.Of(voice, title, [.. paragraphs.OfType<string>()], all);
    }

    public static CardButton Button(string title, string flow, Command command) => command.Button(title, $"{flow}.done");
}
