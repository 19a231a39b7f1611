using System.Globalization;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Coaching.Reflections;

/// <summary>Which question an organizer has this week.</summary>
/// <param name="Week">The ISO week, such as 2026-W48.</param>
public sealed record AskedQuestion(string Week, string QuestionId);

/// <summary>The cycle of weekly questions: one a week, each in its turn.</summary>
public static class WeeklyCycle
{
    /// <summary>The question of this week: the same all week, then the one whose turn was longest ago, answered or passed over.</summary>
    /// <param name="asked">The question asked last; null when none was.</param>
    public static AskedQuestion Of(IReadOnlyList<WeeklyQuestion> questions, AskedQuestion? asked, ShownContent shown, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var week = WeekOf(now);
        return asked is not null && asked.Week == week && questions.Any(question => question.Id == asked.QuestionId)
            ? asked
            : new AskedQuestion(week, shown.LeastRecentFirst(questions, question => question.Id).First().Id);
    }

    /// <summary>The ISO week of the day as the organizer reads it.</summary>
    public static string WeekOf(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(now.DateTime)}-W{ISOWeek.GetWeekOfYear(now.DateTime):00}");
}
