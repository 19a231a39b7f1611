using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>A step ends at its time, and nobody is asked anything at another.</summary>
public sealed class DeadlineTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Who_is_still_to_come_is_reminded_once_in_the_circle_s_hours()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));

        await talk.UntilAsync(1, "08:55", Hour);
        Assert.Equal(0, Reminders(talk));
        await talk.UntilAsync(1, "09:05");
        Assert.Equal(1, Reminders(talk));
        Assert.Contains("3 still to come, then we go on. You can pass.", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
        await talk.UntilAsync(1, "09:55", TimeSpan.FromMinutes(10));
        Assert.Equal(1, Reminders(talk));
    }

    [Fact]
    public async Task A_step_closes_at_the_time_that_its_card_tells()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Carla", ("q1", "What did you feel?"));
        Assert.Contains("Tuesday", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);

        await talk.UntilAsync(1, "09:59");
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        await talk.UntilAsync(1, "10:00", Minute);

        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
        Assert.Contains("What did you feel?", (await talk.Team["Els"].SeesAsync(talk.StepMessage("iv_incident.2"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_that_is_not_told_is_the_case_as_it_was_brought()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.1");

        await talk.UntilAsync(1, "10:00");

        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        Assert.Contains(CircleTalk.Situation, (await talk.Team["Els"].SeesAsync(talk.StepMessage("iv_incident.1"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_happens_in_a_weekend()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five[..4]);
        await talk.UntilAsync(4, "15:00", TimeSpan.FromHours(4));
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");
        var writes = talk.Writes();
        Assert.Contains("Monday 30 November", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);

        await talk.UntilAsync(7, "08:59", Hour);
        Assert.Equal(writes, talk.Writes());
        await talk.UntilAsync(7, "09:01", Minute);
        Assert.Equal(1, Reminders(talk));
        await talk.UntilAsync(7, "15:00", Hour);

        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task A_step_to_which_nobody_came_gets_as_much_time_again_once()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.UntilAsync(1, "10:00");
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        Assert.Contains("Wednesday", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);
        await talk.UntilAsync(2, "10:00");

        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
        Assert.Contains("Nothing came in.", (await talk.Team["Els"].SeesAsync(talk.StepMessage("iv_incident.2"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_opened_late_in_the_evening_has_a_whole_working_day()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.1");
        await talk.UntilAsync(0, "23:00");

        await talk.GiveAsync("Anna", ("text", $"{CircleTalk.Situation} {CircleTalk.Question}"));

        Assert.Equal(CircleTalk.Monday.AddDays(2).AddHours(-1), (await talk.RoundAsync())!.DueAt);
        await talk.UntilAsync(2, "08:59", Hour);
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        Assert.Equal(0, Reminders(talk));
    }

    [Fact]
    public async Task A_round_that_is_opened_again_at_night_reminds_nobody_at_night()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.SteerAsync("pause");
        await talk.UntilAsync(9, "23:00");
        await talk.SteerAsync("resume");

        await talk.UntilAsync(10, "08:59", Hour);

        Assert.Equal(0, Reminders(talk));
    }

    [Fact]
    public async Task Live_a_step_goes_by_the_minute_without_reminders()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Pace = document.Circle.Pace with { Mode = PaceMode.Live } });
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");
        Assert.Contains("Open until 10:10 am.", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);

        await talk.UntilAsync(0, "10:09", Minute);
        Assert.Equal("iv_incident.1", (await talk.RoundAsync())!.Current.Id);
        await talk.UntilAsync(0, "10:10", Minute);
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        foreach (var name in (string[])["Bob", "Carla", "Dirk", "Els"]) await talk.PassesAsync(name);
        Assert.Equal(("iv_incident.3", CircleTalk.Monday.AddMinutes(20)), ((await talk.RoundAsync())!.Current.Id, (await talk.RoundAsync())!.DueAt));
        await talk.UntilAsync(0, "10:19", Minute);

        Assert.Equal(0, Reminders(talk));
    }

    [Fact]
    public async Task Left_to_itself_a_round_comes_to_its_end()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_success.1");

        await talk.UntilAsync(21, "10:00");

        Assert.Null(await talk.RoundAsync());
        Assert.False(Assert.Single((await talk.DocumentAsync()).Circle.Closed).WasStopped);
    }

    private static int Reminders(CircleTalk talk) => talk.Team.Messages().Count(message => message.Card!.Text.Contains("still to come, then we go on", StringComparison.Ordinal));
}
