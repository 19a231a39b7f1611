using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Ledgers;

/// <summary>What went past the agreement with one client, a line a time, as the debriefs have it. It counts; it does not judge.</summary>
public static class Ledger
{
    /// <summary>How far back a row looks.</summary>
    public const int WindowDays = 60;

    /// <summary>How many of a kind make a row.</summary>
    public const int RowLength = 3;

    /// <summary>Staying longer, favours, and contact outside hours.</summary>
    public static IReadOnlyList<Pitfall> Kinds { get; } = [Pitfall.Overtime, Pitfall.ExtraTasks, Pitfall.OffHours];

    /// <summary>The lines of a client, oldest first.</summary>
    /// <param name="debriefs">Finished ones, about any client, in any order.</param>
    public static IReadOnlyList<LedgerLine> Of(DebriefForm form, IEnumerable<Debrief> debriefs, string? client)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. debriefs
            .Where(debrief => debrief.CompletedAt is not null && UserText.SameClient(client, debrief.Client))
            .OrderBy(debrief => debrief.StartedAt)
            .SelectMany(debrief => LinesOf(form, debrief))];
    }

    /// <summary>The lines no older than the window.</summary>
    public static IEnumerable<LedgerLine> Within(IEnumerable<LedgerLine> lines, DateTimeOffset now) =>
        lines.Where(line => line.At > now.AddDays(-WindowDays) && line.At <= now);

    /// <summary>
    /// The rows that a debrief made full: three of a kind within the window, this one the last. A row that was full is counted no more, so
    /// that it is shown at the third and again at the sixth.
    /// </summary>
    public static IReadOnlyList<LedgerRow> FullAt(IReadOnlyList<LedgerLine> lines, string debriefId)
    {
        var rows = new List<LedgerRow>();
        foreach (var kind in Kinds)
        {
            var row = new List<LedgerLine>();
            foreach (var line in lines.Where(line => line.Kind == kind))
            {
                row.RemoveAll(earlier => earlier.At <= line.At.AddDays(-WindowDays));
                row.Add(line);
                if (row.Count < RowLength) continue;
                if (line.DebriefId == debriefId) rows.Add(new LedgerRow(kind, [.. row]));
                row.Clear();
            }
        }

        return rows;
    }

    private static IEnumerable<LedgerLine> LinesOf(DebriefForm form, Debrief debrief) =>
        from kind in Kinds
        let question = form.Questions.First(question => question.Pitfall == kind)
        let answer = question.Find(debrief.Answers.GetValueOrDefault(question.Id) ?? "")
        where answer is { Points: > 0 }
        select new LedgerLine(kind, debrief.StartedAt, answer, debrief.Id);
}

/// <param name="Answer">What the organizer answered, in their words of the form: how long, how big, how often.</param>
public sealed record LedgerLine(Pitfall Kind, DateTimeOffset At, Answer Answer, string DebriefId);

/// <summary>Three of a kind.</summary>
public sealed record LedgerRow(Pitfall Kind, IReadOnlyList<LedgerLine> Lines);
