using CoachBot.Coaching;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Reflections;

namespace CoachBot.Tests.Coaching.Reflections;

public sealed class WeeklyCycleTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(1));
    private static readonly IReadOnlyList<WeeklyQuestion> Questions = TestPlaybook.Shipped.WeeklyQuestions;

    [Fact]
    public void Each_week_has_its_question_and_after_twelve_it_begins_again()
    {
        var (asked, shown) = ((AskedQuestion?)null, ShownContent.Nothing);
        var ids = new List<string>();
        for (var week = 0; week < 13; week++)
        {
            asked = WeeklyCycle.Of(Questions, asked, shown, Now.AddDays(7 * week));
            shown = shown.Add(asked.QuestionId);
            ids.Add(asked.QuestionId);
        }

        Assert.Equal([.. Questions.Select(question => question.Id), "wk_01"], ids);
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void The_question_stays_until_Sunday(int days, bool same)
    {
        var monday = WeeklyCycle.Of(Questions, null, ShownContent.Nothing, Now);

        var later = WeeklyCycle.Of(Questions, monday, ShownContent.Nothing.Add(monday.QuestionId), Now.AddDays(days));

        Assert.Equal(same, later == monday);
    }

    [Fact]
    public void A_question_that_is_no_longer_in_the_playbook_is_not_asked() =>
        Assert.Equal("wk_01", WeeklyCycle.Of(Questions, new("2026-W48", "wk_99"), ShownContent.Nothing, Now).QuestionId);

    [Theory]
    [InlineData("2026-11-23T00:30:00+01:00", "2026-W48")]
    [InlineData("2027-01-03T12:00:00+01:00", "2026-W53")]
    [InlineData("2027-01-04T00:10:00+01:00", "2027-W01")]
    public void A_week_is_the_one_on_the_organizer_s_calendar(string now, string week) =>
        Assert.Equal(week, WeeklyCycle.WeekOf(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));
}
