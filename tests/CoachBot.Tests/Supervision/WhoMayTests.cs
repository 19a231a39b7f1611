using System.Text.Json;
using CoachBot.Coaching.Supervision;
using CoachBot.Supervision;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Supervision;

/// <summary>Only members see and act, each with their own card.</summary>
public sealed class WhoMayTests
{
    private const string Felt = "What did you feel when the bell rang?";
    private static readonly string[] Verbs = ["circle", "submit", "skip", "refresh", "cancel"];

    [Fact]
    public async Task Who_is_not_in_the_circle_sees_nothing_and_does_nothing_whatever_they_tap()
    {
        await using var talk = await RichAsync();
        var (round, closed) = ((await talk.RoundAsync())!, (await talk.DocumentAsync()).Circle.Closed[0].Round.Id);
        var before = await BytesAsync(talk);
        var acts = talk.Host.Services.GetServices<CircleAct>().ToList();
        Assert.True(acts.Count >= 20);

        foreach (var act in acts.Where(act => act.Name is not "join"))
            foreach (var about in (string[])[$"{round.Id}.{round.Current.Id}", $"{closed}.iv_incident.2", $"step:{round.Id}:iv_incident.1", $"case:{closed}", $"end:{closed}", "circle", "20261127"])
                foreach (var verb in Verbs)
                {
                    var answer = await talk.Team.TapAsync(
                        "Frits", verb, $"circle.{act.Name}.{about}", ("text", "Hello"), ("q1", Felt + "!"), ("what", "close"), ("sky", "Stormy"), ("mode", "live"), ("which", "1"), ("wanted", round.Id), ("method", "iv_ten"));
                    AssertTellsNothing(answer);
                    if (!act.IsForAll && verb != "cancel") Assert.Contains("This is for those who take part in the circle.", answer.ToString(), StringComparison.Ordinal);
                }

        Assert.Equal(before, await BytesAsync(talk));
    }

    [Fact]
    public async Task Whoever_takes_part_first_reads_the_rules_and_before_that_nothing_else()
    {
        await using var talk = await RichAsync();

        AssertTellsNothing(await talk.Team.TapAsync("Frits", "circle", "circle.join"));
        await talk.Team["Frits"].JoinAsync();

        Assert.Contains(CircleTalk.Situation, (await talk.Team["Frits"].OpenAsync($"circle.case.{(await talk.RoundAsync())!.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_sees_nothing_and_takes_nothing_back_any_more()
    {
        await using var talk = await RichAsync();
        var round = (await talk.RoundAsync())!;
        var form = await talk.FormAsync("Els");
        await talk.Team["Els"].SubmitAsync(await talk.Team["Els"].OpenAsync("circle.leave"));

        var late = await talk.Team["Els"].SubmitAsync(form, ("q1", Felt + "!"));

        Assert.Contains("This is for those who take part in the circle.", late.Text, StringComparison.Ordinal);
        AssertTellsNothing(await talk.Team.TapAsync("Els", "refresh", $"circle.view.step:{round.Id}:iv_incident.1"));
        Assert.Null(await talk.ContributionAsync("Els", "iv_incident.2"));
    }

    [Fact]
    public async Task A_card_of_somebody_else_is_refused_without_a_word_of_what_is_on_it()
    {
        await using var talk = await RichAsync();
        var round = (await talk.RoundAsync())!;
        var carla = talk.Team["Carla"];
        var cards = new List<Card>
        {
            await talk.FormAsync("Carla"), await talk.Team["Bob"].OpenAsync($"circle.steer.{round.Id}.iv_incident.2"), await carla.OpenAsync("circle.queue"), await carla.OpenAsync("circle.pace"),
            await carla.OpenAsync("circle.join"), await carla.OpenAsync("circle.leave"), await carla.OpenAsync("circle.board"), await carla.OpenAsync($"circle.case.{round.Id}"),
        };
        var before = await BytesAsync(talk);

        foreach (var card in cards)
            foreach (var title in card.Buttons)
                foreach (var name in (string[])["Dirk", "Frits"])
                {
                    var answer = await talk.Team[name].InvokeAsync(card, title, ("q1", Felt + "!"), ("what", "close"), ("wanted", "x"));
                    Assert.Equal((403, "application/vnd.microsoft.error"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
                    Assert.Equal("This is somebody else's card.", answer.GetProperty("value").GetProperty("message").GetString());
                    AssertTellsNothing(answer);
                }

        Assert.Equal(before, await BytesAsync(talk));
    }

    [Fact]
    public async Task Every_member_reads_the_same_and_only_forms_are_one_s_own()
    {
        await using var talk = await RichAsync();

        // In the open step each has their own part, or waits.
        var open = (await talk.StepAsync()).Id;
        foreach (var message in talk.Team.Messages().Where(message => CircleMoves.SlotOf(message) is not null && message.Id != open))
        {
            var views = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in CircleMoves.Five)
            {
                var card = await talk.Team[name].SeesAsync(message);
                Assert.Empty(card.Inputs);
                views.Add(card.Text);
            }

            Assert.True(views.Count == 1, string.Join("\n---\n", views));
        }
    }

    [Fact]
    public async Task While_a_step_is_open_nobody_reads_what_somebody_else_gave()
    {
        await using var talk = await RichAsync();
        var round = (await talk.RoundAsync())!;

        foreach (var name in (string[])["Anna", "Bob", "Dirk", "Els", "Frits"])
            foreach (var act in talk.Host.Services.GetServices<CircleAct>().Where(act => act.Name is not "sitout"))
                Assert.DoesNotContain(Felt, (await talk.Team.TapAsync(name, "refresh", $"circle.{act.Name}.{round.Id}.iv_incident.2")).ToString(), StringComparison.Ordinal);
        Assert.Contains(Felt, (await talk.FormAsync("Carla")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cards_that_everybody_sees_tell_nothing_of_a_case_unless_the_circle_is_open()
    {
        await using var talk = await RichAsync();
        Assert.All(Told, text => Assert.DoesNotContain(text, talk.Team.Everything, StringComparison.Ordinal));
        Assert.All(talk.Host.Connector.Calls.Where(call => call.ConversationId.StartsWith(talk.Team.Channel, StringComparison.Ordinal)), call =>
            Assert.All(Told, text => Assert.DoesNotContain(text, call.Body.ToString(), StringComparison.Ordinal)));

        await talk.ChangeAsync(document => document.IsOpen = true);

        Assert.Contains(CircleTalk.Situation, talk.Team.Everything, StringComparison.Ordinal);
        // What is written in an open step waits for its end there too.
        Assert.DoesNotContain(Felt, talk.Team.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Teams_is_told_of_sixty_members_at_most_and_of_those_who_take_part_alone()
    {
        await using var talk = await CircleTalk.StartAsync(["Anna", "Bob"]);
        await talk.ChangeAsync(document =>
        {
            for (var number = 3; number <= Circle.MostMembers; number++) document.Circle = document.Circle.Accept($"29:{number}", $"Member {number}", talk.Clock.GetUtcNow());
        });
        Assert.Equal(60, talk.Team.Messages()[^1].Readers().Count);
        var full = await talk.Team["Frits"].SubmitAsync(await talk.Team["Frits"].OpenAsync("circle.join"));
        Assert.Contains("The circle is full.", full.Text, StringComparison.Ordinal);

        // One left, and the rules of another are of more than a year ago.
        await talk.ChangeAsync(document => document.Circle = document.Circle with
        {
            Members = [.. document.Circle.Members.Select(member => member.Id switch
            {
                "29:7" => member with { LeftAt = talk.Clock.GetUtcNow() },
                "29:8" => member with { AcceptedAt = talk.Clock.GetUtcNow().AddYears(-1) },
                _ => member,
            })],
        });

        var readers = talk.Team.Messages()[^1].Readers();
        Assert.Equal(58, readers.Count);
        Assert.DoesNotContain("29:7", readers);
        Assert.DoesNotContain("29:8", readers);
    }

    [Theory]
    [InlineData("circle.nothing")]
    [InlineData("debrief.1.2")]
    [InlineData("")]
    [InlineData("circle")]
    public async Task A_tap_on_no_card_of_the_circle_is_an_error(string key)
    {
        await using var talk = await CircleTalk.StartAsync(["Anna"]);

        var answer = await talk.Team.TapAsync("Anna", "circle", key);

        Assert.Equal((400, "application/vnd.microsoft.error"), (answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("type").GetString()));
    }

    private static string[] Told => [CircleTalk.Situation, CircleTalk.Question, Felt, "What was useful then?", "How do I stop the calls?"];

    private static void AssertTellsNothing(JsonElement answer) => Assert.All(Told, text => Assert.DoesNotContain(text, answer.ToString(), StringComparison.Ordinal));

    /// <summary>One case closed, one under way with a question in its open step, one waiting.</summary>
    private static async Task<CircleTalk> RichAsync()
    {
        var talk = await CircleMoves.AtStepAsync("iv_incident.2");
        await talk.GiveAsync("Dirk", ("q1", "What was useful then?"));
        await talk.FinishAsync();
        await talk.ChangeAsync(document => document.Circle = document.Circle.TellAfterwards(document.Circle.Closed[0].Round.Id, talk.Team["Anna"].Id, "It was Felt."));
        var next = await talk.BringAsync("Anna", question: CircleTalk.Question + " Then?");
        await talk.BeginRoundAsync(next, "iv_incident", by: "Dirk");
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Round = document.Circle.Round! with { Facilitator = talk.Team["Bob"].Id } });
        await talk.SteerAsync("close");
        await talk.GiveAsync("Carla", ("q1", Felt));
        await talk.BringAsync("Dirk", question: "How do I stop the calls?");
        return talk;
    }

    // What changes by itself with each turn is no act.
    private static async Task<string> BytesAsync(CircleTalk talk) => JsonSerializer.Serialize((await talk.DocumentAsync()).Circle);
}
