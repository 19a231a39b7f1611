using CoachBot.Coaching;
using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>The bot, and people, come to a channel and go.</summary>
public sealed class CircleSetupTests
{
    [Fact]
    public async Task It_greets_once_and_says_who_added_it_as_the_team_knows_them()
    {
        await using var talk = await CircleTalk.StartAsync([]);
        talk.Host.Connector.Members[(Team.Id, talk.Team["Anna"].Id)] = new(talk.Team["Anna"].Id, "Anna de Boer");

        await talk.Team.AddBotAsync();
        await talk.Team.AddBotAsync("Bob");

        var greeting = Assert.Single(talk.Team.Messages());
        Assert.Contains("Anna de Boer added me to this team.", greeting.Card!.Text, StringComparison.Ordinal);
        Assert.Contains("I keep the order here for peer supervision", greeting.Card.Text, StringComparison.Ordinal);
        Assert.Contains("With four people you can begin.", greeting.Card.Text, StringComparison.Ordinal);
        Assert.Contains("I'll take part", greeting.Card.Buttons);
        Assert.Single(greeting.History);
    }

    [Fact]
    public async Task When_nobody_can_tell_who_added_it_it_greets_all_the_same()
    {
        await using var talk = await CircleTalk.StartAsync([]);

        await talk.Team.AddBotAsync();

        Assert.Contains("One of you added me to this team.", Assert.Single(talk.Team.Messages()).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_ways_of_being_told_that_it_was_added_are_one_greeting()
    {
        await using var talk = await CircleTalk.StartAsync([]);

        await talk.Team.PostAsync("conversationUpdate", talk.Team["Anna"].Id, "Anna", new() { ["membersAdded"] = new[] { new { id = "28:the-bot" } } });
        await talk.Team.AddBotAsync();

        Assert.Contains("Anna added me to this team.", Assert.Single(talk.Team.Messages()).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_who_come_to_the_team_are_not_greeted_each()
    {
        await using var talk = await CircleTalk.StartAsync(["Anna"]);
        var writes = talk.Writes();

        await talk.Team.PostAsync("conversationUpdate", "29:somebody", null, new() { ["membersAdded"] = new[] { new { id = talk.Team["Bob"].Id } } });

        Assert.Equal(writes, talk.Writes());
        Assert.Null((await talk.DocumentAsync()).Circle.Find(talk.Team["Bob"].Id));
    }

    [Fact]
    public async Task Who_accepts_the_ground_rules_is_on_the_circle_s_card()
    {
        await using var talk = await CircleTalk.StartAsync([]);
        await talk.Team.AddBotAsync();
        var rules = await talk.Team["Carla"].OpenAsync("circle.join");
        Assert.Equal(11, rules.Words.Count(words => words.StartsWith("- ", StringComparison.Ordinal)));
        Assert.Contains("21 days after closing", rules.Text, StringComparison.Ordinal);
        Assert.Empty((await talk.DocumentAsync()).Circle.Members);

        var joined = await talk.Team["Carla"].SubmitAsync(rules);

        Assert.Contains("Welcome to the circle.", joined.Text, StringComparison.Ordinal);
        var board = Assert.Single(talk.Team.Messages());
        Assert.Contains("Taking part: Carla.", board.Card!.Text, StringComparison.Ordinal);
        Assert.Equal([talk.Team["Carla"].Id], board.Readers());
    }

    [Fact]
    public async Task The_ground_rules_are_accepted_anew_after_a_year()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        talk.Clock.SetUtcNow(CircleTalk.Monday.AddYears(1));

        var asked = await talk.Team["Anna"].OpenAsync("circle.queue");
        Assert.Contains("It's been a year since you read the ground rules.", asked.Text, StringComparison.Ordinal);
        await talk.Team["Anna"].SubmitAsync(await talk.Team["Anna"].TapAsync(asked, "I'll take part"));

        Assert.Contains("No case is waiting.", (await talk.Team["Anna"].OpenAsync("circle.queue")).Text, StringComparison.Ordinal);
        Assert.Contains("Taking part: Anna.", talk.Team.Message("Our peer supervision circle").Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_it_writes_nothing_more()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.Team.RemoveBotAsync();
        var writes = talk.Writes();

        await talk.UntilAsync(7, "12:00");

        Assert.Equal(writes, talk.Writes());
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Added_again_within_a_month_it_goes_on_where_it_was_with_a_whole_step()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Bob", ("q1", "What did you feel?"));
        await talk.Team.RemoveBotAsync();
        await talk.UntilAsync(28, "12:00", TimeSpan.FromHours(12));

        await talk.Team.AddBotAsync("Bob");

        var round = (await talk.RoundAsync())!;
        Assert.Equal(("iv_incident.2", CircleTalk.Monday.AddDays(29).AddHours(2)), (round.Current.Id, round.DueAt));
        Assert.Contains("What did you feel?", (await talk.FormAsync("Bob")).Text, StringComparison.Ordinal);
        Assert.Contains(CircleTalk.Situation, (await talk.Team["Carla"].OpenAsync($"circle.case.{round.Id}")).Text, StringComparison.Ordinal);
        // The circle's card is where people look, and nobody is greeted again.
        Assert.Contains("Taking part: Anna, Bob, Carla, Dirk", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("added me", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_month_what_people_told_is_gone_and_who_they_are_is_not()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.BringAsync("Carla", question: "What shall I do about the boxes?");
        await talk.GiveAsync("Bob", ("q1", "What did you feel?"));
        await talk.Team.RemoveBotAsync();

        await talk.UntilAsync(31, "12:00", TimeSpan.FromHours(12));

        Assert.False(await talk.IsStoredAsync(CircleTalk.Situation));
        Assert.False(await talk.IsStoredAsync("What did you feel?"));
        Assert.False(await talk.IsStoredAsync("What shall I do about the boxes?"));
        await talk.Team.AddBotAsync();
        var circle = (await talk.DocumentAsync()).Circle;
        Assert.Equal((5, 3), (circle.Members.Count, circle.Meetings));
        Assert.Null(circle.Round);
        Assert.Contains("Taking part: Anna, Bob, Carla, Dirk", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_of_the_app_changes_nothing()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.Team.RemoveBotAsync("remove-upgrade");
        await talk.Team.PostAsync("installationUpdate", "29:somebody", null, new() { ["action"] = "add-upgrade" });
        Assert.Null((await talk.DocumentAsync()).RemovedAt);
        var messages = talk.Team.Messages().Count;

        await talk.GiveAsync("Bob", ("q1", "What did you feel?"));
        await talk.SteerAsync("close");

        Assert.Equal(messages + 1, talk.Team.Messages().Count);
        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Who_leaves_is_asked_and_shown_nothing_more_and_keeps_their_turns()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.BringAsync("Carla", question: "What shall I do about the boxes?");
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Members = [.. document.Circle.Members.Select(member => member.Id == talk.Team["Carla"].Id ? member with { Facilitated = 2 } : member)] });

        var left = await talk.Team["Carla"].SubmitAsync(await talk.Team["Carla"].OpenAsync("circle.leave"));

        Assert.Contains("You no longer take part.", left.Text, StringComparison.Ordinal);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        Assert.Contains("This case was withdrawn.", talk.Root("Carla").Card!.Text, StringComparison.Ordinal);
        Assert.All(talk.Team.Messages(), message => Assert.DoesNotContain(talk.Team["Carla"].Id, message.Readers()));
        Assert.Contains("This is for those who take part", (await talk.Team["Carla"].OpenAsync("circle.queue")).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.Host.DocumentAsync(talk.Team["Carla"].Id)).Circles);

        await talk.Team["Carla"].JoinAsync();
        Assert.Equal(2, (await talk.DocumentAsync()).Circle.Find(talk.Team["Carla"].Id)!.Facilitated);
        Assert.Single((await talk.Host.DocumentAsync(talk.Team["Carla"].Id)).Circles);
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_team_is_out_of_the_circle()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2");

        await talk.Team.RemoveAsync("Carla");
        await talk.Team.RemoveAsync("Nobody");

        Assert.Equal(["Anna", "Bob", "Dirk", "Els"], (await talk.DocumentAsync()).Circle.Active(talk.Clock.GetUtcNow()).Select(member => member.Name));
        Assert.All(talk.Team.Messages(), message => Assert.DoesNotContain(talk.Team["Carla"].Id, message.Readers()));
    }

    [Fact]
    public async Task A_member_sets_how_the_circle_works()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var form = await talk.Team["Els"].OpenAsync("circle.pace");

        await talk.Team["Els"].SubmitAsync(
            form, ("mode", "days2"), ("days", "Monday,Tuesday"), ("from", "10:00"), ("to", "16:30"), ("zone", "America/New_York"), ("language", "en"), ("open", "yes"), ("keep", "60"), ("weather", "no"));

        var document = await talk.DocumentAsync();
        var pace = document.Circle.Pace;
        Assert.Equal((PaceMode.ByDay, 2, new TimeOnly(10, 0), new TimeOnly(16, 30)), (pace.Mode, pace.Days, pace.From, pace.To));
        Assert.Equal(("America/New_York", 60, (DayOfWeek?)null), (pace.TimeZone, pace.RetentionDays, pace.WeatherDay));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], pace.WorkDays);
        Assert.True(document.IsOpen);
        var board = talk.Team.Message("Our peer supervision circle").Card!.Text;
        Assert.Contains("A step takes 2 working days", board, StringComparison.Ordinal);
        Assert.Contains("Everyone who can read this channel can read the cases.", board, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "18:30", "The beginning must be before the end.")]
    [InlineData("zone", "Mars/Base", "I don't know that time zone.")]
    [InlineData("to", "half past", "I couldn't read that.")]
    public async Task A_setting_that_cannot_be_is_asked_again_and_nothing_changes(string field, string value, string complaint)
    {
        await using var talk = await CircleTalk.StartAsync(["Anna"]);
        var before = (await talk.DocumentAsync()).Circle.Pace;

        var again = await talk.Team["Anna"].SubmitAsync(await talk.Team["Anna"].OpenAsync("circle.pace"), (field, value), ("mode", "live"));

        Assert.Contains(complaint, again.Text, StringComparison.Ordinal);
        Assert.Equal(before.Mode, (await talk.DocumentAsync()).Circle.Pace.Mode);
    }

    [Fact]
    public async Task The_channel_has_its_language_and_each_reads_their_own_cards_in_theirs()
    {
        await using var talk = await CircleMoves.AtStepAsync("iv_incident.2", locale: "nl-NL");
        var english = new Team(talk.Host, "en-GB", session: "english-");
        Assert.Equal(Language.Dutch, (await talk.DocumentAsync()).Language);

        Assert.Contains("Stel elk twee open vragen.", (await talk.StepAsync()).Card!.Text, StringComparison.Ordinal);
        Assert.Contains("Stel elk twee open vragen.", (await talk.FormAsync("Carla")).Text, StringComparison.Ordinal);
        Assert.Contains("Two open questions each.", (await english["Dirk"].SeesAsync(await talk.StepAsync())).Text, StringComparison.Ordinal);

        // What somebody does in English changes nothing for the others.
        await english["Dirk"].SkipAsync(await english["Dirk"].SeesAsync(await talk.StepAsync()));
        await english["Els"].SkipAsync(await english["Els"].SeesAsync(await talk.StepAsync()));
        Assert.All(talk.Team.Messages(), message => Assert.DoesNotContain("Step 2", message.Card!.Text, StringComparison.Ordinal));
    }
}
