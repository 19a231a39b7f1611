using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Debriefs;

/// <summary>The last card of a debrief.</summary>
internal sealed class DebriefSummary(Screen screen)
{
    public Task ShowAsync(ITurnContext turnContext, Debrief debrief, CancellationToken cancellationToken) =>
        screen.ShowAsync(turnContext, Of(screen.VoiceOf(turnContext), debrief), cancellationToken);

    public static View Of(Voice voice, Debrief debrief)
    {
        var key = DebriefForms.KeyOf(debrief, DebriefStep.Done);
        var date = voice.Date(debrief.StartedAt);
        var about = debrief.Client is { } client
            ? voice.Say("summary_about", ("client", client), ("date", date))
            : voice.Say("summary_about_nobody", ("date", date));
        var warm = debrief.WarmLineIds.Select(id => voice[id]).ToList();
        var standOut = DebriefWords.StandOut(voice, debrief);
        var plan = DebriefWords.Plan(voice, debrief);
        var inOwnWords = debrief.Plan is { When: not null } or { Then: not null };
        var source = inOwnWords ? DebriefWords.Remedy(voice, debrief.Client, debrief.Plan!.RemedyId) : null;
        var nudge = debrief.NudgeRemedyId is { } remedy ? DebriefWords.Remedy(voice, debrief.Client, remedy) : null;
        // Where a follow-up was asked, the offers were on its card; they stay in sight.
        var offers = DebriefWords.Offers(voice, debrief);
        var closing = debrief.ClosingLineId is { } line ? voice[line] : null;
        var words = Words.Lines(
        [
            .. warm,
            Titled(voice["summary_standout"], standOut),
            Titled(voice["summary_plan"], plan),
            Titled(voice["summary_nudge"], nudge),
            .. offers,
            closing,
        ]);
        return new View(
            CardNames.DebriefSummary,
            new(StringComparer.Ordinal)
            {
                ["about"] = about,
                ["praise"] = warm,
                ["standout"] = standOut,
                ["plan"] = plan,
                ["planSource"] = debrief.Plan is { When: not null, Then: null } ? null : source,
                ["nudge"] = nudge,
                ["offers"] = offers,
                ["closing"] = closing,
            },
            words,
            [
                new(voice["button_journal"], CardSubmission.Command, key) { Extra = ("command", "cmd_journal") },
                Screen.Urgent(voice, key),
            ],
            voice["summary_title"]);
    }

    private static string? Titled(string title, string? text) => text is null ? null : $"**{title}**: {text}";
}
