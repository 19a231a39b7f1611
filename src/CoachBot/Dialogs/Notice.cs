using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>A card that only says something.</summary>
internal static class Notice
{
    /// <summary>The command that begins a debrief.</summary>
    public const string Debrief = "cmd_debrief";

    /// <summary>The command of the first meeting, and of every change after it.</summary>
    public const string Settings = "cmd_settings";

    /// <summary>The command that finds a place to refer to; a client's code may follow.</summary>
    public const string Refer = "cmd_refer";

    /// <summary>The command that brings a case to the circle; a debrief, a plan or a client's code may follow.</summary>
    public const string Bring = "cmd_bring";

    /// <summary>The command that lists the sessions ahead.</summary>
    public const string Agenda = "cmd_agenda";

    /// <summary>The command that goes back to the question that is open.</summary>
    public const string GoOn = "cmd_goon";

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
            new(voice["button_debrief"], CardSubmission.Command, key) { Extra = ("command", Debrief), IsPrimary = true },
            Screen.Urgent(voice, key),
        ]);
    }
}
