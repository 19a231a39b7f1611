using System.Net;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>Many at once lose nothing and double nothing.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CrowdTests(SharedAzurite azurite)
{
    private const string User = Chat.Organizer;

    [Fact]
    public async Task A_thousand_double_clicks_at_once_make_one_debrief_in_SQLite()
    {
        using var file = new SharedFile();
        await DoubleClickAsync(1000, () => file.StartAsync());
    }

    [SkippableFact]
    public async Task A_thousand_double_clicks_at_once_make_one_debrief_in_Azure_blobs()
    {
        var settings = await AzureAsync();
        await DoubleClickAsync(1000, () => BotHost.StartAsync(settings));
    }

    [Fact]
    public async Task Two_replicas_on_one_SQLite_file_make_one_debrief_of_a_hundred_double_clicks()
    {
        using var file = new SharedFile();
        await DoubleClickTwoReplicasAsync(50, () => file.StartAsync());
    }

    [SkippableFact]
    public async Task Two_replicas_on_one_Azure_container_make_one_debrief_of_a_hundred_double_clicks()
    {
        var settings = await AzureAsync();
        await DoubleClickTwoReplicasAsync(50, () => BotHost.StartAsync(settings));
    }

    [Fact]
    public async Task A_thousand_organizers_at_once_are_each_welcomed_once()
    {
        await using var host = await BotHost.StartAsync();
        var chats = Enumerable.Range(0, 1000).Select(number => new Chat(host, $"29:organizer-{number}")).ToList();

        var answers = await Task.WhenAll(chats.Select(chat => host.PostAsync(chat.Message("hello"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var welcome = await new Chat(host, "29:one-more").CardAsync("hello");
        Assert.All(chats, chat => Assert.Equal(welcome.Words, Card.Of(Assert.Single(chat.News())).Words));
    }

    private static async Task DoubleClickAsync(int pairs, Func<Task<BotHost>> startAsync)
    {
        await using (var host = await startAsync())
        {
            var chat = new Chat(host);
            var facts = await chat.CardAsync("debrief");

            var answers = await ClickAsync(host, chat, facts, 2 * pairs);

            await AssertSameSummaryAsync(answers);
            Assert.Empty(chat.News());
        }

        await AssertOneDebriefAsync(startAsync);
    }

    private static async Task DoubleClickTwoReplicasAsync(int pairsEach, Func<Task<BotHost>> startAsync)
    {
        await using (var one = await startAsync())
        await using (var two = await startAsync())
        {
            var chat = new Chat(one);
            var facts = await chat.CardAsync("debrief");

            var answers = await Task.WhenAll(
                ClickAsync(one, chat, facts, 2 * pairsEach), ClickAsync(two, new Chat(two, session: "two-"), facts, 2 * pairsEach));

            await AssertSameSummaryAsync([.. answers[0], .. answers[1]]);
        }

        await AssertOneDebriefAsync(startAsync);
    }

    private static Task<HttpResponseMessage[]> ClickAsync(BotHost host, Chat chat, Card facts, int times) =>
        Task.WhenAll(Enumerable.Range(0, times).Select(_ => host.PostAsync(chat.Invoke(facts, "Done", Facts.InBalance))));

    private static async Task AssertSameSummaryAsync(HttpResponseMessage[] answers)
    {
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var bodies = await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()));
        Assert.Contains("Done for today", Assert.Single(bodies.Distinct()), StringComparison.Ordinal);
    }

    // Stopping a bot waits for its journal, so a new one finds everything where it belongs.
    private static async Task AssertOneDebriefAsync(Func<Task<BotHost>> startAsync)
    {
        await using var host = await startAsync();
        var document = await host.DocumentAsync(User);
        var debrief = Assert.Single(document.Debriefs);
        Assert.Empty(document.Unjournaled);
        Assert.Equal(debrief.Id, Assert.Single(await host.MonthAsync(debrief.CompletedAt!.Value.ToString("yyyy-MM"))).Id);
        Assert.Single((await new Chat(host, session: "after-").CardAsync("journal")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
    }

    private async Task<Action<BotHostOptions>> AzureAsync()
    {
        var (account, container) = ((await azurite.GetAsync()).ConnectionString, azurite.NextContainer());
        return options =>
        {
            options.Settings["Storage:Provider"] = "AzureBlobs";
            options.Settings["Storage:AzureBlobs:ConnectionString"] = account;
            options.Settings["Storage:AzureBlobs:Container"] = container;
            options.Settings["Storage:AzureBlobs:QueuePrefix"] = container;
        };
    }
}
