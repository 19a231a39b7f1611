using System.Net;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Organizers;

/// <summary>Each organizer has documents of their own, whatever the ids look like, and only in a personal chat.</summary>
public sealed class ApartTests
{
    private const string Two = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    public static TheoryData<string, string> LookAlikes => new()
    {
        { "a/b", "a%2fb" },
        { "a%2fb", "a%2Fb" },
        { "..", "." },
        { "../29:x", "29:x" },
        { "29:x/../29:y", "29:y" },
        { "29:A", "29:a" },
        { new string('x', 2000), new string('x', 2001) },
        { new string('/', 2000), new string('/', 1999) },
    };

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Users_whose_ids_look_alike_never_meet(string one, string other)
    {
        await using var host = await BotHost.StartAsync();
        await DebriefAsync(host, one, $"a:{one}", BotHost.TenantId, "one");
        await DebriefAsync(host, other, $"a:{other}", BotHost.TenantId, "other");

        Assert.Equal("one", Assert.Single((await host.DocumentAsync(one)).Debriefs).Client);
        Assert.Equal("other", Assert.Single((await host.DocumentAsync(other)).Debriefs).Client);
        await AssertHearsAsync(host, one, $"a:{one}", BotHost.TenantId, "one");
    }

    [Theory]
    [MemberData(nameof(LookAlikes))]
    public async Task Tenants_and_conversations_whose_ids_look_alike_never_meet(string one, string other)
    {
        await using var host = await BotHost.StartAsync();
        await DebriefAsync(host, Chat.Organizer, $"a:1{one}", one, "one");
        await DebriefAsync(host, Chat.Organizer, $"a:2{other}", other, "other");

        await AssertHearsAsync(host, Chat.Organizer, $"a:1{one}", one, "one");
        await AssertHearsAsync(host, Chat.Organizer, $"a:2{other}", other, "other");
    }

    [Fact]
    public async Task One_user_id_in_two_tenants_is_two_organizers()
    {
        await using var host = await BotHost.StartAsync();
        await DebriefAsync(host, Chat.Organizer, "a:one", BotHost.TenantId, "one");
        await DebriefAsync(host, Chat.Organizer, "a:two", Two, "other");

        await AssertHearsAsync(host, Chat.Organizer, "a:one", BotHost.TenantId, "one");
        await AssertHearsAsync(host, Chat.Organizer, "a:two", Two, "other");
    }

    [Theory]
    [InlineData("xx-YY")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_unknown_or_missing_locale_gets_the_language_of_the_settings(string? locale)
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var message = chat.Message("cancel");
        message["locale"] = locale;
        if (locale is null) message.Remove("locale");

        using var answer = await host.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Nothing is open", Assert.Single(chat.News()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groupChat", null)]
    [InlineData("groupChat", true)]
    [InlineData(null, true)]
    [InlineData("personal", true)]
    public async Task Outside_the_personal_chat_the_bot_says_so_and_keeps_nothing(string? type, bool? isGroup)
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);

        foreach (var activity in new[] { chat.Message("<at>CoachBot</at> debrief"), chat.Activity("installationUpdate", new() { ["action"] = "add" }) })
        {
            activity["conversation"] = new { id = "19:team@thread.tacv2;messageid=1", conversationType = type, isGroup, tenantId = BotHost.TenantId };
            using var answer = await host.PostAsync(activity);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var said = Assert.Single(host.Connector.Calls);
        Assert.Equal(
            "I only talk one to one, so that nobody reads along. Open a private chat with me and type **debrief**.", said.Text);
        Assert.Equal("19:team@thread.tacv2;messageid=1", said.ConversationId);
        Assert.Empty(store.Trips);
    }

    [Fact]
    public async Task In_a_channel_what_is_ones_own_is_left_to_the_private_chat()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var team = new Team(host);

        await team["Anna"].WriteAsync("debrief");

        Assert.Equal(
            "I only talk one to one, so that nobody reads along. Open a private chat with me and type **debrief**.",
            Assert.Single(host.Connector.TextsIn(team.Channel)));
        Assert.DoesNotContain(store.Trips, trip => trip.EndsWith("organizers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tap_in_a_team_is_refused_inside_the_card()
    {
        var (host, store) = await StoreInFront.StartScriptedAsync();
        await using var _ = host;
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var trips = store.Trips.Count;
        var tap = chat.Invoke(facts, "Done", Facts.LongTalk);
        tap["conversation"] = new { id = "19:team@thread.tacv2", conversationType = "channel", isGroup = true, tenantId = BotHost.TenantId };

        using var answer = await host.PostAsync(tap);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(400, (await Chat.BodyOf(answer)).GetProperty("statusCode").GetInt32());
        Assert.DoesNotContain(store.Trips.Skip(trips), trip => trip.StartsWith("write", StringComparison.Ordinal) || trip.EndsWith("organizers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_tap_on_somebody_elses_card_shows_nothing_of_theirs_and_changes_nothing_of_theirs()
    {
        await using var host = await BotHost.StartAsync();
        var (owner, stranger) = (new Chat(host, "29:owner"), new Chat(host, "29:stranger"));
        var facts = await owner.CardAsync("debrief");
        var standOut = await owner.TapAsync(facts, "Done", Facts.LongTalk);
        await stranger.SayAsync("hello");

        foreach (var (card, button) in new[] { (facts, "Done"), (standOut, "Next") })
        {
            var notice = await stranger.TapAsync(card, button);
            Assert.Contains("This card is done", notice.Words);
            Assert.DoesNotContain("M7", notice.Json.GetRawText(), StringComparison.Ordinal);
        }

        await stranger.InvokeAsync(standOut, "Cancel");
        var plan = await owner.TapAsync(standOut, "Next");
        var summary = await owner.TapAsync(plan, "No plan this time");
        Assert.Contains("This card is done", (await stranger.TapAsync(plan, "No plan this time")).Words);

        await stranger.TapAsync(await stranger.CardAsync("debrief"), "Done", [.. Facts.InBalance, ("client", "S1")]);
        var journal = await stranger.TapAsync(summary, "Journal");
        Assert.Contains(journal.Words, words => words.StartsWith("S1, ", StringComparison.Ordinal));
        Assert.DoesNotContain("M7", journal.Json.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task DebriefAsync(BotHost host, string user, string conversation, string tenant, string client)
    {
        var chat = new Chat(host, user);
        using var asked = await host.PostAsync(From(chat.Message("debrief"), conversation, tenant));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var facts = Card.Of(Assert.Single(host.Connector.In(conversation)));
        using var done = await host.PostAsync(From(chat.Invoke(facts, "Done", [.. Facts.InBalance, ("client", client)]), conversation, tenant));
        Assert.Equal(200, (await Chat.BodyOf(done)).GetProperty("statusCode").GetInt32());
    }

    private static async Task AssertHearsAsync(BotHost host, string user, string conversation, string tenant, string client)
    {
        using var asked = await host.PostAsync(From(new Chat(host, user, session: "later-").Message("journal"), conversation, tenant));
        var words = Card.Of(host.Connector.In(conversation)[^1]).Words;
        Assert.Single(words, word => word.StartsWith($"{client}, ", StringComparison.Ordinal));
        Assert.DoesNotContain(words, word => word.StartsWith(client == "one" ? "other, " : "one, ", StringComparison.Ordinal));
    }

    private static Dictionary<string, object?> From(Dictionary<string, object?> activity, string conversation, string tenant)
    {
        // A reply goes to conversation and activity in one address, which may not be endless.
        activity["id"] = ((string)activity["id"]!)[^Math.Min(40, ((string)activity["id"]!).Length)..];
        activity["conversation"] = new { id = conversation, conversationType = "personal", tenantId = tenant };
        activity["channelData"] = new { tenant = new { id = tenant } };
        return activity;
    }
}
