using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>A card that only says something.</summary>
internal static class Notice
{
    public static View Of(Voice voice, string title, List<string> paragraphs, IReadOnlyList<CardButton> buttons) => new(
        CardNames.Notice,
        new(StringComparer.Ordinal) { ["title"] = title, ["paragraphs"] = paragraphs },
        Words.Lines([$"**{title}**", .. paragraphs]),
        buttons);

    /// <summary>A notice from which one can begin a debrief.</summary>
    public static View WithStart(Voice voice, string key, string titleId, params ReadOnlySpan<string> paragraphIds)
    {
        var paragraphs = new List<string>();
        foreach (var id in paragraphIds) paragraphs.Add(voice[id]);
        return Of(voice, voice[titleId], paragraphs,
        [
            Commands.Debrief.Button(voice["button_debrief"], key, isPrimary: true),
            Screen.Urgent(voice, key),
        ]);
    }
}
