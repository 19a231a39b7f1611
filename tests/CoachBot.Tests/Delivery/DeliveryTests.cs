using CoachBot.Coaching.CheckIns;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Delivery;

/// <summary>What becomes of a check-in when Teams does not take it as it is.</summary>
public sealed class DeliveryTests
{
    private const string WritesBlocked = """{"error":{"code":"ServiceError","message":"{\"errorCode\":209,\"message\":\"{\\\"subCode\\\":\\\"MessageWritesBlocked\\\"}\"}"}}""";

    [Fact]
    public async Task Asked_to_wait_it_waits_that_long_and_comes_once()
    {
        await using var talk = await WrapUpAsync();
        using var counted = new Counted(talk.Host);
        talk.Host.Connector.RefuseNext(429, retryAfter: "600");

        Assert.Empty(await talk.UntilAsync("15:35"));
        Assert.Single(await talk.UntilAsync("15:40"));
        Assert.Empty(await talk.UntilAsync("16:00"));

        Assert.Equal((1, 1, 0), (counted["throttled"], counted["sent"], counted["repeated"]));
        Assert.Equal(1, counted["late"]);
    }

    [Fact]
    public async Task A_tenant_that_is_asked_to_wait_does_not_hold_up_another()
    {
        await using var talk = await WrapUpAsync();
        var other = new Chat(talk.Host, "29:elsewhere", tenant: "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee");
        var neighbour = new Chat(talk.Host, "29:next-door");
        foreach (var chat in (Chat[])[other, neighbour])
        {
            await chat.SayAsync("hi");
            var echo = await chat.CardAsync("plan today 13:00-16:01 with K3");
            await chat.TapAsync(echo, "Next", ("right", "yes"));
            chat.News();
        }

        talk.Host.Connector.RefuseNext(429, retryAfter: "600");
        await talk.UntilAsync("15:35");

        Assert.Single(other.News(), said => said.Card.GetRawText().Contains("K3", StringComparison.Ordinal));
        Assert.DoesNotContain(neighbour.News(), said => said.Card.GetRawText().Contains("to go with K3", StringComparison.Ordinal));
        await talk.UntilAsync("15:45");
        Assert.Single(neighbour.News(), said => said.Card.GetRawText().Contains("to go with K3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, null)]
    [InlineData(404, "ConversationNotFound")]
    public async Task Who_has_shut_the_door_is_left_alone_until_they_are_back(int status, string? code)
    {
        await using var talk = await WrapUpAsync();
        using var counted = new Counted(talk.Host);
        if (code is null) talk.Host.Connector.AnswerNext(status, WritesBlocked);
        else talk.Host.Connector.RefuseNext(status, code: code);

        Assert.Empty(await talk.UntilAsync("20:00", daysOn: 8));
        Assert.Equal(1, counted["unreachable"]);
        var calls = talk.Host.Connector.Calls.Count;

        // What was due meanwhile does not come as a heap.
        await talk.Chat.SayAsync("hello again");
        await talk.UntilAsync("20:00", daysOn: 9);
        Assert.Equal(calls + 1, talk.Host.Connector.Calls.Count);
        await talk.OnlyAsync(CheckInKind.WeekQuestion);
        await talk.Chat.SayAsync("help");
        Assert.Single(await talk.UntilAsync("20:00", daysOn: 14));
    }

    [Fact]
    public async Task Who_has_shut_the_door_is_tried_again_while_that_cannot_be_saved()
    {
        ScriptedStore store = null!;
        await using var talk = await WrapUpAsync(options =>
        {
            options.Clock = new ImpatientClock(options.Clock!);
            options.PutInFront(own => store = new ScriptedStore(own));
        });
        using var counted = new Counted(talk.Host);
        await talk.UntilAsync("15:25");
        talk.Host.Connector.RefuseNext(403, code: "ConversationBlockedByUser", times: 2);
        var (calls, written) = (talk.Host.Connector.Calls.Count, false);
        // What is to be sent is recorded; after that, others are always first.
        store.Writing = async (_, write) =>
        {
            if (written) return null;
            written = true;
            return await write();
        };
        await talk.UntilAsync("15:30");
        Assert.Null((await talk.Host.DocumentAsync()).CheckIns.UnreachableSince);
        store.Writing = (_, write) => write();

        await talk.UntilAsync("15:35");

        Assert.NotNull((await talk.Host.DocumentAsync()).CheckIns.UnreachableSince);
        Assert.Equal(calls + 2, talk.Host.Connector.Calls.Count);
        Assert.Equal((1, 0), (counted["unreachable"], counted["repeated"]));
    }

    [Fact]
    public async Task After_a_cut_connection_it_is_sent_again_and_that_is_recorded()
    {
        await using var talk = await WrapUpAsync();
        using var counted = new Counted(talk.Host);
        talk.Host.Connector.CutNext();

        Assert.Single(await talk.UntilAsync("15:40"));

        Assert.Equal((1, 1), (counted["repeated"], counted["sent"]));
        Assert.Equal((2, 1), ((await talk.Host.DocumentAsync()).CheckIns.Sends[^1].Attempts, (await talk.Host.DocumentAsync()).CheckIns.Sends[^1].Repeats));
    }

    [Fact]
    public async Task What_may_have_arrived_three_times_is_not_sent_a_fourth_time()
    {
        await using var talk = await WrapUpAsync();
        using var counted = new Counted(talk.Host);
        talk.Host.Connector.CutNext(times: 6);

        Assert.Empty(await talk.UntilAsync("17:00"));

        Assert.Equal(3, talk.Host.Connector.Calls.Count(call => call.Status == 499));
        Assert.Equal((2, 1, 0), (counted["repeated"], counted["dropped"], counted["sent"]));
    }

    [Fact]
    public async Task While_the_Connector_is_down_it_waits_and_what_is_pointless_by_then_does_not_come()
    {
        await using var talk = await WrapUpAsync();
        using var counted = new Counted(talk.Host);
        talk.Host.Connector.RefuseNext(412, times: 50);

        await talk.UntilAsync("16:10");

        Assert.Equal((0, 1), (counted["sent"], counted["dropped"]));
        Assert.Empty(talk.Host.Connector.In(talk.Chat.ConversationId).Where(call => call.Card.ValueKind == System.Text.Json.JsonValueKind.Object && call.Card.GetRawText().Contains("to go with", StringComparison.Ordinal)).ToList());
    }

    [Fact]
    public async Task What_is_refused_for_good_is_dropped_and_the_next_one_comes()
    {
        var log = new LogCapture();
        await using var talk = await CheckInTalk.StartAsync(change: options => options.Services += log.Register);
        await talk.OnlyAsync(CheckInKind.WrapUp, CheckInKind.Debrief);
        await talk.PlanAsync();
        talk.Host.Connector.RefuseNext(413, code: "MessageSizeTooBig");

        Assert.Empty(await talk.UntilAsync("16:00"));
        Assert.Single(await talk.UntilAsync("16:15"));

        Assert.Contains(log.Lines, line => line.Contains("refused for good", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("M7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_takes_the_bot_away_hears_nothing_and_an_upgrade_changes_nothing()
    {
        await using var talk = await WrapUpAsync();
        (await talk.Host.PostAsync(talk.Chat.Activity("installationUpdate", new() { ["action"] = "remove-upgrade" }))).Dispose();
        (await talk.Host.PostAsync(talk.Chat.Activity("installationUpdate", new() { ["action"] = "add-upgrade" }))).Dispose();
        Assert.NotNull((await talk.Host.DocumentAsync()).CheckIns.Alarm);

        (await talk.Host.PostAsync(talk.Chat.Activity("installationUpdate", new() { ["action"] = "remove" }))).Dispose();

        Assert.Null((await talk.Host.DocumentAsync()).CheckIns.Alarm);
        Assert.Empty(await talk.UntilAsync("20:00", daysOn: 2));
    }

    internal static async Task<CheckInTalk> WrapUpAsync(Action<BotHostOptions>? change = null)
    {
        var talk = await CheckInTalk.StartAsync(change: change);
        await talk.OnlyAsync(CheckInKind.WrapUp);
        await talk.PlanAsync();
        return talk;
    }
}
