using CoachBot.Coaching.Boundaries;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>Several cases wait: the circle chooses, and turns are fair.</summary>
public sealed class QueueTests
{
    private const string Boxes = "What shall I do about the boxes?";
    private const string Calls = "How do I stop the calls?";

    [Fact]
    public async Task What_is_chosen_most_is_next_for_everybody_to_see()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var (anna, bob) = (await talk.BringAsync("Anna"), await talk.BringAsync("Bob", question: Boxes));
        Assert.Equal([anna, bob], await QueueAsync(talk));
        await talk.Team["Carla"].SubmitAsync(await talk.Team["Carla"].OpenAsync("circle.queue"), ("wanted", bob));
        await talk.Team["Dirk"].TapAsync(await talk.Team["Dirk"].SeesAsync(talk.Root("Bob")), "I'd like this one");

        Assert.Equal([bob, anna], await QueueAsync(talk));
        var queue = await talk.Team["Els"].OpenAsync("circle.queue");
        Assert.Equal($"1. Bob: {Boxes} (chosen 2 times)", queue.Input("wanted").GetProperty("choices")[0].GetProperty("title").GetString());
        Assert.Contains("Begin with Bob", queue.Buttons);
        Assert.Contains("Chosen 2 times.", talk.Root("Bob").Card!.Text, StringComparison.Ordinal);
        // Without a word of the case where others read along.
        Assert.Contains("1. Bob: for those who take part to read (chosen 2 times)", talk.Team.Message("Our peer supervision circle").Card!.Words);
    }

    [Fact]
    public async Task A_choice_can_be_taken_back_and_counts_once()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var id = await talk.BringAsync("Anna");
        var card = await talk.Team["Carla"].SeesAsync(talk.Root());
        var chosen = await talk.Team["Carla"].TapAsync(card, "I'd like this one");
        await talk.Team["Carla"].TapAsync(card, "I'd like this one");
        Assert.Single((await talk.DocumentAsync()).Circle.FindCase(id)!.Votes);

        await talk.Team["Carla"].TapAsync(chosen, "Not after all");

        Assert.Empty((await talk.DocumentAsync()).Circle.FindCase(id)!.Votes);
    }

    [Fact]
    public async Task Nobody_chooses_their_own_case()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var id = await talk.BringAsync("Anna");

        await talk.Team.TapAsync("Anna", "circle", $"circle.vote.{id}");
        var queue = await talk.Team["Anna"].OpenAsync("circle.queue");

        Assert.Empty((await talk.DocumentAsync()).Circle.FindCase(id)!.Votes);
        Assert.Empty(queue.Inputs);
        Assert.DoesNotContain("I'd like this one", (await talk.Team["Anna"].SeesAsync(talk.Root())).Buttons);
    }

    [Fact]
    public async Task Who_presented_last_comes_after_who_did_not_yet()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");
        await talk.FinishAsync();
        var again = await talk.BringAsync("Anna", question: Boxes);
        talk.Clock.Advance(TimeSpan.FromMinutes(1));
        var carla = await talk.BringAsync("Carla", question: Calls);

        Assert.Equal([carla, again], await QueueAsync(talk));
        // And the next facilitates.
        await talk.BeginRoundAsync(carla, "iv_incident", by: "Dirk");
        Assert.Equal(talk.Team["Anna"].Id, (await talk.RoundAsync())!.Facilitator);
    }

    [Fact]
    public async Task One_case_at_a_time()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var (anna, bob) = (await talk.BringAsync("Anna"), await talk.BringAsync("Bob", question: Boxes));
        var early = await talk.Team["Carla"].OpenAsync($"circle.begin.{bob}");
        await talk.BeginRoundAsync(anna, "iv_incident", by: "Dirk");

        await talk.Team["Carla"].SubmitAsync(early, ("method", "iv_ten"));

        Assert.Equal(anna, (await talk.RoundAsync())!.Id);
        Assert.Equal([bob], await QueueAsync(talk));
        Assert.DoesNotContain("Begin with Bob", (await talk.Team["Carla"].OpenAsync("circle.queue")).Buttons);
    }

    [Fact]
    public async Task Two_who_begin_with_the_same_case_begin_it_once()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var id = await talk.BringAsync("Anna");
        var (carla, dirk) = (await talk.Team["Carla"].OpenAsync($"circle.begin.{id}"), await talk.Team["Dirk"].OpenAsync($"circle.begin.{id}"));

        await talk.Team["Carla"].SubmitAsync(carla, ("method", "iv_incident"));
        await talk.Team["Dirk"].SubmitAsync(dirk, ("method", "iv_ten"));

        Assert.Equal("iv_incident", (await talk.RoundAsync())!.MethodId);
    }

    [Fact]
    public async Task With_too_few_people_it_says_how_many_it_takes()
    {
        await using var talk = await CircleTalk.StartAsync(["Anna", "Bob", "Carla"]);
        var id = await talk.BringAsync("Anna");

        Assert.Contains("You can begin with 4 people taking part.", (await talk.Team["Bob"].OpenAsync($"circle.begin.{id}")).Text, StringComparison.Ordinal);

        await talk.Team["Dirk"].JoinAsync();
        Assert.Contains("method", (await talk.Team["Bob"].OpenAsync($"circle.begin.{id}")).Inputs);
    }

    [Theory]
    [InlineData(Pitfall.Overtime, 0, "iv_ten", "iv_gossip")]
    [InlineData(Pitfall.AttachmentClient, 0, "iv_balint", "iv_gossip")]
    [InlineData(Pitfall.DualRelationship, 3, "iv_gossip", "none")]
    public async Task Methods_are_offered_as_they_suit_the_case_and_the_circle(Pitfall pitfall, int meetings, string first, string missing)
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Meetings = meetings });
        var id = await talk.BringAsync("Anna", pitfall: pitfall);

        var methods = (await talk.Team["Bob"].OpenAsync($"circle.begin.{id}")).Choices("method");

        Assert.Equal(first, methods[0]);
        Assert.DoesNotContain(missing, methods);
    }

    [Fact]
    public async Task An_old_card_of_a_case_that_is_closed_says_where_it_is_now()
    {
        await using var talk = await CircleTalk.StartAsync(CircleMoves.Five);
        var id = await talk.BringAsync("Anna");
        var old = await talk.Team["Carla"].OpenAsync($"circle.begin.{id}");
        await talk.BeginRoundAsync(id, "iv_incident");
        await talk.FinishAsync();

        var now = await talk.Team["Carla"].SubmitAsync(old, ("method", "iv_ten"));

        Assert.Null(await talk.RoundAsync());
        Assert.DoesNotContain("You can begin with 4 people", now.Text, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> QueueAsync(CircleTalk talk) => (await talk.DocumentAsync()).Circle.Queue().Select(one => one.Id);
}
