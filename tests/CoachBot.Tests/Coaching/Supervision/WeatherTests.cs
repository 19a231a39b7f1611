using System.Text.Json;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Tests.Coaching.Supervision;

public sealed class WeatherTests
{
    private static readonly DateTimeOffset Friday = SomeCircle.Monday.AddDays(4);
    private static readonly Weather Asked = new() { Day = new(2026, 11, 27), ClosesAt = Friday.AddDays(4) };

    [Fact]
    public void Four_answers_show_nothing_and_keep_nothing()
    {
        var closed = Answered(4).Close();

        Assert.False(closed.IsShown);
        Assert.Empty(closed.Skies);
        Assert.Empty(closed.Pitfalls);
    }

    [Fact]
    public void Five_answers_are_counted_together()
    {
        var closed = Answered(5).Close();

        Assert.True(closed.IsShown);
        Assert.Equal(new Dictionary<Sky, int> { [Sky.Sunny] = 2, [Sky.Rainy] = 3 }, closed.Skies);
        Assert.Equal(new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 5, [Pitfall.OffHours] = 2 }, closed.Pitfalls);
    }

    [Fact]
    public void Nothing_is_shown_while_answers_may_still_come() => Assert.False(Answered(5).IsShown);

    [Fact]
    public void A_second_answer_of_the_same_person_changes_nothing()
    {
        var once = Asked.Take("anna", Sky.Sunny, [Pitfall.Overtime]);

        Assert.Same(once, once.Take("anna", Sky.Stormy, []));
    }

    [Fact]
    public void An_answer_after_the_end_changes_nothing()
    {
        var closed = Answered(5).Close();

        Assert.Same(closed, closed.Take("frits", Sky.Stormy, []));
    }

    [Fact]
    public void A_pitfall_named_twice_by_one_person_came_by_once() =>
        Assert.Equal(1, Asked.Take("anna", Sky.Sunny, [Pitfall.Overtime, Pitfall.Overtime]).Pitfalls[Pitfall.Overtime]);

    [Fact]
    public void What_is_stored_is_the_same_whoever_gave_which_answer()
    {
        var one = Asked.Take("anna", Sky.Sunny, [Pitfall.Overtime]).Take("bob", Sky.Stormy, []);
        var other = Asked.Take("bob", Sky.Sunny, [Pitfall.Overtime]).Take("anna", Sky.Stormy, []);

        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(other));
    }

    [Fact]
    public void The_question_comes_once_a_week_and_closes_after_two_working_days()
    {
        var circle = SomeCircle.Of(SomeCircle.Five) with { Pace = CirclePace.Usual };
        Assert.Equal(Friday, SomeCircle.At(SomeCircle.Monday).Next(circle));

        var asked = SomeCircle.At(Friday).Tick(circle);
        Assert.Equal((new DateOnly(2026, 11, 27), Friday.AddDays(4)), (asked.Weather!.Day, asked.Weather.ClosesAt));
        Assert.Same(asked, SomeCircle.At(Friday.AddHours(1)).Tick(asked));

        var closed = SomeCircle.At(Friday.AddDays(4)).Tick(asked);
        Assert.True(closed.Weather!.IsClosed);
        Assert.Equal(Friday.AddDays(7), SomeCircle.At(Friday.AddDays(4)).Next(closed));
    }

    [Fact]
    public void Four_people_are_not_asked()
    {
        var circle = SomeCircle.Of(SomeCircle.Five[..4]) with { Pace = CirclePace.Usual };

        Assert.Null(SomeCircle.At(Friday).Tick(circle).Weather);
        Assert.Null(SomeCircle.At(SomeCircle.Monday).Next(circle));
    }

    [Fact]
    public void A_morning_that_was_missed_is_not_made_up_for_in_the_evening() =>
        Assert.Null(SomeCircle.At(Friday.AddHours(6)).Tick(SomeCircle.Of(SomeCircle.Five) with { Pace = CirclePace.Usual }).Weather);

    [Theory]
    [InlineData(13, 20, 13)]
    [InlineData(7, 9, 7)]
    [InlineData(8, 17, 10)]
    public void A_circle_with_other_hours_is_asked_within_them(int from, int to, int at)
    {
        var pace = CirclePace.Usual with { From = new(from, 0), To = new(to, 0) };
        var circle = SomeCircle.Of(SomeCircle.Five) with { Pace = pace };

        var next = SomeCircle.At(SomeCircle.Monday, pace).Next(circle);

        Assert.Equal(Friday.AddHours(at - 10), next);
        Assert.NotNull(SomeCircle.At(next!.Value, pace).Tick(circle).Weather);
    }

    private static Weather Answered(int people) => SomeCircle.Five.Take(people).Select((person, index) => (person, index)).Aggregate(
        Asked, (weather, one) => weather.Take(one.person, one.index < 2 ? Sky.Sunny : Sky.Rainy, one.index < 2 ? [Pitfall.Overtime, Pitfall.OffHours] : [Pitfall.Overtime]));
}
