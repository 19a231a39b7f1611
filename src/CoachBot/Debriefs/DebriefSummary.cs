using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Ledgers;
using CoachBot.LettingGo;
using CoachBot.Organizers;
using CoachBot.Plans;
using CoachBot.Speech;

namespace CoachBot.Debriefs;

/// <summary>The last card of a debrief.</summary>
internal sealed class DebriefSummary(Screen screen)
{
    private const int MostButtons = 6;

    public Task ShowAsync(ITurnContext turnContext, Debrief debrief, CancellationToken cancellationToken) =>
        ShowAsync(turnContext, debrief, null, cancellationToken);

    /// <param name="reminder">A line about something else that is due, said this once; null when nothing is.</param>
    public Task ShowAsync(ITurnContext turnContext, Debrief debrief, string? reminder, CancellationToken cancellationToken) =>
        screen.ShowAsync(turnContext, Of(screen.VoiceOf(turnContext), debrief, turnContext.Document(), reminder), cancellationToken);

    private static View Of(Voice voice, Debrief debrief, OrganizerDocument document, string? reminder)
    {
        var key = DebriefForms.KeyOf(debrief, DebriefStep.Done);
        var date = voice.Date(debrief.StartedAt);
        var about = debrief.Client is { } client
            ? voice.Say("summary_about", ("client", client), ("date", date))
            : voice.Say("summary_about_nobody", ("date", date));
        var warm = debrief.WarmLineIds.Select(id => voice[id]).ToList();
        var standOut = DebriefWords.StandOut(voice, debrief);
        var agreed = debrief.Pitfall is { } pitfall ? LedgerWords.Agreed(voice, pitfall, document.ClientOf(debrief.Client)?.Agreement) : null;
        var rows = FullRow.Of(voice, debrief, document);
        var plan = DebriefWords.Plan(voice, debrief);
        var inOwnWords = debrief.Plan is { When: not null } or { Then: not null };
        var source = inOwnWords ? PlanWords.Remedy(voice, debrief.Client, debrief.Plan!.RemedyId) : null;
        var nudge = debrief.NudgeRemedyId is { } remedy ? PlanWords.Remedy(voice, debrief.Client, remedy) : null;
        // Where a follow-up was asked, the offers were on its card; they stay in sight.
        List<string> offers = [.. DebriefWords.Offers(voice, debrief), .. reminder is null ? [] : new[] { reminder }];
        if (DebriefWords.Detail(voice, debrief) is { } detail) offers.Add(detail);
        var news = DebriefWords.News(voice, debrief, document.Plans);
        var closing = debrief.ClosingLineId is { } line ? voice[line] : null;
        var words = Words.Lines(
        [
            .. warm,
            .. news,
            Titled(voice["summary_standout"], standOut),
            agreed,
            Titled(voice["summary_plan"], plan),
            Titled(voice["summary_nudge"], nudge),
            .. offers,
            .. rows.SelectMany(row => (string[])[$"**{row.Title}**", row.Lines, row.Offer]),
            closing,
        ]);
        return new View(
            CardNames.DebriefSummary,
            new(StringComparer.Ordinal)
            {
                ["about"] = about,
                ["praise"] = warm,
                ["news"] = news,
                ["standout"] = standOut,
                ["agreed"] = agreed,
                ["rows"] = rows.Select(row => row.ToData()).ToList(),
                ["plan"] = plan,
                ["planSource"] = debrief.Plan is { When: not null, Then: null } ? null : source,
                ["nudge"] = nudge,
                ["offers"] = offers,
                ["closing"] = closing,
            },
            words,
            Buttons(voice, debrief, document.Plans, rows, key),
            voice["summary_title"]);
    }

    private static List<CardButton> Buttons(Voice voice, Debrief debrief, IReadOnlyList<Plan> plans, IReadOnlyList<FullRow> rows, string key)
    {
        List<CardButton> buttons = [];
        if (plans.FirstOrDefault(plan => plan.IsOpen && debrief.PlanNews.GetValueOrDefault(plan.Id) is PlanNews.TooLarge) is { } large)
            buttons.Add(ChangePlanDialog.Of(large).Button(voice["button_smaller"], key, isPrimary: true));
        buttons.AddRange(DebriefWords.Refer(voice, debrief, key));
        if (debrief.OffersCircle || debrief.PlanNews.Values.Contains(PlanNews.TooLarge))
            buttons.Add(Commands.BringOf(debrief).Button(voice["bring_button"], key));
        if (rows.Count > 0) buttons.Add(FullRow.Settle(voice, rows, debrief.Client!, key));
        // Where a pitfall asks for it, the way on is one tap away.
        if (debrief is { OffersPhaseOut: true, Client: { } client })
            buttons.Add(LettingGoIntent.For(client).Button(voice["button_letting_go"], key));
        // Reading back can wait, where there is much else to do.
        if (buttons.Count < MostButtons - 1) buttons.Add(Commands.Journal.Button(voice["button_journal"], key));
        buttons.Add(Screen.Urgent(voice, key));
        return buttons;
    }

    private static string? Titled(string title, string? text) => text is null ? null : $"**{title}**: {text}";
}
