using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Journal;

/// <summary>The journal to read: the latest debriefs, or those of one month.</summary>
internal sealed class JournalView(Screen screen, JournalMonths months, TimeProvider time)
{
    private const int PageSize = 10;
    private const string Key = "journal.list";

    /// <param name="which">Empty for the latest, a month as yyyy-MM, or a month and a page of it as yyyy-MM 2.</param>
    public async Task ShowAsync(ITurnContext turnContext, string which, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var document = turnContext.Document();
        var (month, page) = which.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => ("", 1),
            [var one] => (one, 1),
            [var one, var number, ..] => (one, int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1),
        };
        if (month.Length == 0)
        {
            var before = LocalTime.Now(time, turnContext).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            await screen.ShowAsync(turnContext, LatestOf(voice, document, before), cancellationToken);
        }
        else if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            await Screen.SayAsync(turnContext, voice["journal_month_wrong"], cancellationToken);
        }
        else
        {
            var kept = await months.ReadAsync(OrganizerId.Of(turnContext.Activity)!.Value, month, cancellationToken);
            var all = kept.Where(debrief => !document.Forgotten.Exists(client => client.Has(debrief))).Concat(document.Debriefs.Where(debrief => JournalMonth.NameOf(debrief) == month)).DistinctBy(debrief => debrief.Id);
            await screen.ShowAsync(turnContext, MonthOf(voice, first, [.. all], page), cancellationToken);
        }
    }

    private static View LatestOf(Voice voice, OrganizerDocument document, string monthBefore)
    {
        var debriefs = document.Debriefs.AsEnumerable().Reverse().Take(PageSize).ToList();
        var more = document.Debriefs.Count > PageSize ? voice.Say("journal_more", ("month", monthBefore)) : null;
        return Of(voice, voice["journal_title"], voice[debriefs.Count == 0 ? "journal_empty" : "journal_intro"], debriefs, more);
    }

    private static View MonthOf(Voice voice, DateOnly first, List<Debrief> debriefs, int page)
    {
        var name = first.ToString("MMMM yyyy", CultureInfo.GetCultureInfo(voice.Tag));
        var last = Math.Max(1, (debriefs.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, last);
        var shown = debriefs.OrderByDescending(debrief => debrief.CompletedAt).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var intro = shown.Count == 0 ? voice.Say("journal_month_empty", ("month", name)) : voice["journal_month_intro"];
        var next = page < last ? JournalIntent.Of(first, page + 1) : null;
        var more = next is null ? null : voice.Say("journal_more_of_month", ("month", next.Argument));
        return Of(voice, voice.Say("journal_title_month", ("month", name)), intro, shown, more, next);
    }

    private static View Of(Voice voice, string title, string intro, IReadOnlyList<Debrief> debriefs, string? more, Command? next = null)
    {
        var entries = JournalEntries.Of(voice, debriefs);
        List<CardButton> buttons = [Commands.Debrief.Button(voice["button_debrief"], Key)];
        if (next is not null) buttons.Insert(0, next.Button(voice["button_earlier"], Key));
        buttons.Add(Screen.Urgent(voice, Key));
        var words = entries.Select(entry => Words.Lines([$"**{entry["heading"]}**", entry["standout"] as string, entry["proud"] as string, entry["plan"] as string]));
        return new View(
            CardNames.Journal,
            new(StringComparer.Ordinal) { ["title"] = title, ["intro"] = intro, ["entries"] = entries, ["more"] = more },
            Words.Lines([$"**{title}**", intro, .. words, more]),
            buttons,
            null);
    }
}
