using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Journal;

/// <summary>The journal to read: the latest debriefs, or those of one month.</summary>
internal sealed class JournalView(Screen screen, JournalMonths months, TimeProvider time)
{
    private const int Latest = 10;

    // What a card of a month can hold below the size that Teams takes.
    private const int MostOfAMonth = 40;
    private const string Key = "journal.list";

    /// <param name="month">As yyyy-MM, or empty for the latest.</param>
    public async Task ShowAsync(ITurnContext turnContext, string month, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var document = turnContext.Document();
        if (month.Length == 0)
        {
            var before = LocalTime.Now(time, turnContext.Activity).AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            await screen.ShowAsync(turnContext, LatestOf(voice, document, before), cancellationToken);
        }
        else if (!DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            await Screen.SayAsync(turnContext, voice["journal_month_wrong"], cancellationToken);
        }
        else
        {
            var kept = await months.ReadAsync(OrganizerId.Of(turnContext.Activity)!.Value, month, cancellationToken);
            var all = kept.Concat(document.Debriefs.Where(debrief => JournalMonth.NameOf(debrief) == month)).DistinctBy(debrief => debrief.Id);
            await screen.ShowAsync(turnContext, MonthOf(voice, first, [.. all]), cancellationToken);
        }
    }

    private static View LatestOf(Voice voice, OrganizerDocument document, string monthBefore)
    {
        var debriefs = document.Debriefs.AsEnumerable().Reverse().Take(Latest).ToList();
        var more = document.Debriefs.Count > Latest ? voice.Say("journal_more", ("month", monthBefore)) : null;
        return Of(voice, voice["journal_title"], voice[debriefs.Count == 0 ? "journal_empty" : "journal_intro"], debriefs, more);
    }

    private static View MonthOf(Voice voice, DateOnly first, IReadOnlyList<Debrief> debriefs)
    {
        var name = first.ToString("MMMM yyyy", CultureInfo.GetCultureInfo(voice.Tag));
        var latest = debriefs.OrderByDescending(debrief => debrief.CompletedAt).Take(MostOfAMonth).ToList();
        var intro = latest.Count == 0 ? voice.Say("journal_month_empty", ("month", name)) : voice["journal_month_intro"];
        return Of(voice, voice.Say("journal_title_month", ("month", name)), intro, latest, null);
    }

    private static View Of(Voice voice, string title, string intro, IReadOnlyList<Debrief> debriefs, string? more)
    {
        var entries = debriefs.Select(debrief => Entry(voice, debrief)).ToList();
        var words = entries.Select(entry => Words.Lines([$"**{entry["heading"]}**", entry["standout"] as string, entry["proud"] as string, entry["plan"] as string]));
        return new View(
            CardNames.Journal,
            new(StringComparer.Ordinal) { ["title"] = title, ["intro"] = intro, ["entries"] = entries, ["more"] = more },
            Words.Lines([$"**{title}**", intro, .. words, more]),
            [
                new(voice["button_debrief"], CardSubmission.Command, Key) { Extra = ("command", Dialogs.Notice.Debrief) },
                Screen.Urgent(voice, Key),
            ],
            null);
    }

    private static Dictionary<string, object?> Entry(Voice voice, Debrief debrief)
    {
        var about = debrief.Client ?? voice["journal_nobody"];
        var balance = voice[debrief.Answers.Count == 0 ? "journal_skipped" : "journal_balance"];
        return new(StringComparer.Ordinal)
        {
            ["heading"] = voice.Say("summary_about", ("client", about), ("date", voice.Date(debrief.StartedAt))),
            ["standout"] = DebriefWords.StandOut(voice, debrief) ?? balance,
            ["proud"] = debrief.Proud is { } proud ? voice.Say("journal_proud", ("proud", proud)) : null,
            ["plan"] = DebriefWords.Plan(voice, debrief) is { } plan ? voice.Say("journal_plan", ("plan", plan)) : null,
        };
    }
}
