using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Cases;

/// <summary>The organizer's own log of peer supervision, as an association may ask for.</summary>
internal sealed class CircleLogIntent(Screen screen) : Intent(new("cmd_circle_log"))
{
    private const string Key = "circlelog.list";

    // With the longest lines, what a card holds.
    private const int MostListed = 15;

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var (voice, log) = (screen.VoiceOf(dc.Context), dc.Context.Document().CircleLog);
        List<string> lines = [.. log.Reverse().OrderByDescending(line => line.Day).Take(MostListed).Select(line => Said(voice, line))];
        if (log.Count > MostListed) lines.Add(voice.Say("circlelog_more", ("count", $"{log.Count - MostListed}")));
        return screen.ShowAsync(dc.Context, Notice.Of(voice, voice["circlelog_title"], lines.Count == 0 ? [voice["circlelog_none"]] : lines, [Screen.Urgent(voice, Key)]), cancellationToken);
    }

    private static string Said(Voice voice, CircleLogLine line)
    {
        var method = voice.Playbook.Supervision.Find(line.MethodId) is { } known ? $", {voice.Of(known.Name)}" : "";
        return $"**{voice.Date(line.Day)}{method}, {voice[RoleId(line.Role)]}**: {line.Text}";
    }

    private static string RoleId(CircleRole role) => role switch
    {
        CircleRole.Presenter => "circlelog_presenter",
        CircleRole.Facilitator => "circlelog_facilitator",
        CircleRole.Thinker => "circlelog_thinker",
    };
}
