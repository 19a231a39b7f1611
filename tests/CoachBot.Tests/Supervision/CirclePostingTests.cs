using CoachBot.Storage;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>When the Connector, the store or the queue is slow, wrong or gone, the channel is brought in line later, and nothing is posted twice that is known to be there.</summary>
public sealed class CirclePostingTests
{
    private static readonly string[] People = ["Anna", "Bob", "Carla", "Dirk"];

    [Fact]
    public async Task A_card_that_was_refused_for_now_is_posted_when_the_Connector_says_so()
    {
        await using var talk = await CircleTalk.StartAsync([]);
        // Who added it is asked first.
        talk.Host.Connector.PassNext();
        talk.Host.Connector.RefuseNext(429, retryAfter: "90");
        await talk.Team.AddBotAsync();
        Assert.Empty(talk.Team.Messages());

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddSeconds(80), TimeSpan.FromSeconds(10));
        Assert.Empty(talk.Team.Messages());
        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddSeconds(40), TimeSpan.FromSeconds(10));

        Assert.Single(talk.Team.Messages());
    }

    [Fact]
    public async Task A_card_of_which_nobody_knows_is_tried_three_times_at_most()
    {
        await using var talk = await CircleTalk.StartAsync([]);
        talk.Host.Connector.PassNext();
        talk.Host.Connector.RefuseNext(500, times: 10);
        await talk.Team.AddBotAsync();

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(30), TimeSpan.FromSeconds(30));

        Assert.Equal(3, talk.Host.Connector.Calls.Count(call => call.Method == "CREATE"));
    }

    [Fact]
    public async Task An_update_that_failed_is_made_again_until_the_card_is_right()
    {
        await using var talk = await CircleTalk.StartAsync(People);
        talk.Host.Connector.RefuseNext(500, times: 2);
        await talk.Team["Els"].JoinAsync();
        Assert.DoesNotContain("Els", talk.Team.Messages()[0].Card!.Text, StringComparison.Ordinal);

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(3), TimeSpan.FromSeconds(30));

        Assert.Contains("Els", Assert.Single(talk.Team.Messages()).Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_is_not_in_the_channel_any_more_writes_nothing_until_it_is_back()
    {
        await using var talk = await CircleTalk.StartAsync(People);
        talk.Host.Connector.RefuseNext(403, code: "BotNotInConversationRoster");
        var caseId = await talk.BringAsync("Anna");
        Assert.NotNull((await talk.DocumentAsync()).RemovedAt);
        var calls = talk.Host.Connector.Calls.Count;

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddHours(5), TimeSpan.FromMinutes(10));
        Assert.Equal(calls, talk.Host.Connector.Calls.Count);
        await talk.Team.AddBotAsync();

        Assert.Contains(talk.Team.Messages(), message => message.Card!.Text.Contains("Anna's case", StringComparison.Ordinal));
        Assert.True((await talk.DocumentAsync()).Circle.Has(caseId));
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_left_alone()
    {
        await using var talk = await CircleTalk.StartAsync(People);
        talk.Host.Connector.RefuseNext(404, code: "ActivityNotFound");
        await talk.Team["Els"].JoinAsync();
        var calls = talk.Host.Connector.Calls.Count;

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(30), TimeSpan.FromMinutes(1));

        Assert.Equal(calls, talk.Host.Connector.Calls.Count);
        // A word in the channel brings a new one.
        await talk.Team["Anna"].WriteAsync("circle");
        Assert.Contains("Els", talk.Team.Messages()[^1].Card!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_process_left_undone_when_it_died_is_done_by_the_circles_alarm()
    {
        await using var talk = await CircleTalk.StartAsync(People);
        // As if it had died between saving a case and posting it, with the channel to itself.
        await talk.ChangeAsync(document =>
        {
            document.Circle = document.Circle.Bring(new() { Id = "case-1", Author = talk.Team["Anna"].Id, Situation = CircleTalk.Situation, Question = CircleTalk.Question, BroughtAt = talk.Clock.GetUtcNow() });
            document.Claim = new("a process that is no more", talk.Clock.GetUtcNow().AddSeconds(60));
        });
        Assert.Single(talk.Team.Messages());

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(3), TimeSpan.FromSeconds(15));

        Assert.Contains(talk.Team.Messages(), message => message.Card!.Text.Contains("Anna's case", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told_to_who_tapped_and_nothing_is_posted()
    {
        ScriptedStore? store = null;
        await using var talk = await CircleTalk.StartAsync(People, change: options => options.PutInFront(own => store = new ScriptedStore(own)));
        store!.Reading = (_, _) => throw ScriptedStore.Unavailable;

        var answer = await talk.Team["Anna"].TryOpenAsync("circle.queue");

        Assert.Equal(500, answer.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", answer.GetProperty("type").GetString());
        store.Reading = (_, read) => read();
        Assert.NotEmpty((await talk.Team["Anna"].OpenAsync("circle.queue")).Text);
    }

    [Fact]
    public async Task A_queue_that_does_not_answer_stops_nobody_and_the_alarm_is_set_later()
    {
        ScriptedQueue queue = null!;
        await using var talk = await CircleTalk.StartAsync([], change: options => ScriptedQueue.PutInFront(options, front => queue = front));
        queue.Sending = _ => throw new StoreUnavailableException("The queue is away.", new TimeoutException());
        await talk.Team.BeginAsync([.. People, "Els"]);
        Assert.True((await talk.DocumentAsync()).LacksAlarm);
        queue.Sending = send => send();

        await talk.Team["Anna"].OpenAsync("circle.board");

        Assert.False((await talk.DocumentAsync()).LacksAlarm);
        Assert.Equal(5, (await talk.DocumentAsync()).Circle.Members.Count);
    }

    [Fact]
    public async Task A_members_document_that_cannot_be_read_stops_nobody_and_is_brought_up_to_date_once_it_is_mended()
    {
        ScriptedStore store = null!;
        await using var talk = await CircleTalk.StartAsync([], change: options => options.PutInFront(own => store = new ScriptedStore(own)));
        await talk.Team.AddBotAsync();
        var anna = Kept.Of(talk.Team["Anna"].Id);
        await talk.Host.PlantAsync(anna.Document, "no JSON"u8.ToArray());

        await talk.Team["Anna"].JoinAsync();
        Assert.Contains("Anna", Assert.Single(talk.Team.Messages()).Card!.Text, StringComparison.Ordinal);
        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(1), TimeSpan.FromSeconds(15));
        var trips = store.Trips.Count(trip => trip == "read organizers");
        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(45), TimeSpan.FromMinutes(1));
        // It is not asked for again and again.
        Assert.Equal(trips, store.Trips.Count(trip => trip == "read organizers"));

        await talk.Host.PlantAsync(anna.Document, """{"version":1}"""u8.ToArray());
        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(30), TimeSpan.FromMinutes(5));

        Assert.Single((await talk.Host.DocumentAsync(anna.User)).Circles);
        Assert.Empty((await talk.DocumentAsync()).Errands);
    }
}
