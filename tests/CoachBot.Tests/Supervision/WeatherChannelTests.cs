using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>The weekly question of a circle.</summary>
public sealed class WeatherChannelTests
{
    private const string Title = "The weather in our circle";

    [Fact]
    public async Task Five_people_are_asked_on_Friday_morning_and_see_numbers_when_it_is_closed()
    {
        await using var talk = await AskedAsync();
        var asked = talk.Team.Message(Title);
        foreach (var name in CircleMoves.Five) await AnswerAsync(talk, name, name == "Anna" ? Sky.Stormy : Sky.Sunny);

        // Nothing while it is open: not to who answered either.
        Assert.DoesNotContain("Storm", talk.Team.Message(Title).Card!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Storm", (await talk.Team["Bob"].SeesAsync(talk.Team.Message(Title))).Text, StringComparison.Ordinal);
        await talk.UntilAsync(8, "10:00");

        var shown = talk.Team.Message(Title);
        Assert.Equal(asked.Id, shown.Id);
        Assert.Contains("This was the week, in 5 answers.", shown.Card!.Text, StringComparison.Ordinal);
        Assert.Contains("Sunny: 4", shown.Card.Words);
        Assert.Contains("Storm: 1", shown.Card.Words);
        Assert.Contains("Running over: 5", shown.Card.Words);
        Assert.All(CircleMoves.Five, name => Assert.DoesNotContain(name, string.Join('\n', shown.History), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Four_answers_show_nothing_and_are_thrown_away()
    {
        await using var talk = await AskedAsync();
        foreach (var name in CircleMoves.Five[..4]) await AnswerAsync(talk, name, Sky.Stormy);

        await talk.UntilAsync(8, "10:00");

        Assert.Contains("Fewer than five answers came in.", talk.Team.Message(Title).Card!.Text, StringComparison.Ordinal);
        var weather = (await talk.DocumentAsync()).Circle.Weather!;
        Assert.Empty(weather.Skies);
        Assert.Empty(weather.Pitfalls);
        Assert.False(await talk.IsStoredAsync("stormy"));
    }

    [Fact]
    public async Task With_fewer_than_five_people_it_does_not_ask()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five[..4]);

        await talk.UntilAsync(5, "12:00");

        Assert.DoesNotContain(Title, talk.Team.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_answer_does_not_count_and_the_first_is_not_told_back()
    {
        await using var talk = await AskedAsync();
        var form = await talk.Team["Anna"].OpenAsync(Key);
        await talk.Team["Anna"].SubmitAsync(form, ("sky", "Stormy"), ("pitfalls", "overtime"));

        var again = await talk.Team["Anna"].SubmitAsync(form, ("sky", "Sunny"));

        Assert.Contains("Thank you, counted.", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Storm", (await talk.Team["Anna"].OpenAsync(Key)).Text, StringComparison.Ordinal);
        var weather = (await talk.DocumentAsync()).Circle.Weather!;
        Assert.Equal(new Dictionary<Sky, int> { [Sky.Stormy] = 1 }, weather.Skies);
        Assert.Equal(new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 1 }, weather.Pitfalls);
    }

    [Fact]
    public async Task Who_is_not_in_the_circle_does_not_answer()
    {
        await using var talk = await AskedAsync();

        await talk.Team.TapAsync("Frits", "submit", Key, ("sky", "Stormy"));

        Assert.Empty((await talk.DocumentAsync()).Circle.Weather!.Answered);
    }

    [Fact]
    public async Task An_answer_to_a_week_that_is_over_is_none_to_this_one()
    {
        await using var talk = await AskedAsync();
        var old = await talk.Team["Anna"].OpenAsync(Key);
        await talk.UntilAsync(11, "10:01");

        await talk.Team["Anna"].SubmitAsync(old, ("sky", "Stormy"));

        var weather = (await talk.DocumentAsync()).Circle.Weather!;
        Assert.Equal((new DateOnly(2026, 12, 4), 0), (weather.Day, weather.Answered.Count));
        // Last week's message stays as it was.
        Assert.Equal(2, talk.Team.Messages().Count(message => message.Card!.Text.Contains(Title, StringComparison.Ordinal)));
    }

    private static string Key => "circle.sky.20261127";

    private static async Task<CircleTalk> AskedAsync()
    {
        var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        await talk.UntilAsync(4, "09:59");
        Assert.DoesNotContain(Title, talk.Team.Everything, StringComparison.Ordinal);
        await talk.UntilAsync(4, "10:00", TimeSpan.FromMinutes(1));
        Assert.Contains("Your answer is anonymous", talk.Team.Message(Title).Card!.Text, StringComparison.Ordinal);
        return talk;
    }

    private static async Task AnswerAsync(CircleTalk talk, string name, Sky sky) =>
        await talk.Team[name].SubmitAsync(await talk.Team[name].OpenAsync(Key), ("sky", sky.ToString()), ("pitfalls", "overtime"));
}
