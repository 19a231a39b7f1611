using System.Net;
using System.Security.Cryptography;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Messages;

namespace CoachBot.Tests.Connector;

/// <summary>Conversations that the bot begins itself.</summary>
public sealed class BeginningTests
{
    [Fact]
    public async Task A_thread_begins_with_its_first_message_and_goes_on()
    {
        const string thread = $"{NewThread.Channel};messageid=sent-1";
        Activity? begun = null;
        await using var door = await Door.OpenAsync(turn => turn.BeginAsync(NewThread.InChannel(), async inside =>
        {
            begun = inside.Activity;
            await inside.SendActivityAsync("twee");
        }));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));

        Assert.Equal(("event", "CreateConversation", "sent-1"), (begun!.Type, begun.Name, begun.Id));
        Assert.Equal(("msteams", BotHost.TeamsServiceUrl), (begun.ChannelId, begun.ServiceUrl));
        Assert.Equal((thread, BotHost.TenantId), (begun.Conversation!.Id, begun.Conversation.TenantId));
        Assert.Equal(NewThread.Channel, begun.GetChannelData<TeamsChannelData>()!.Channel!.Id);
        Assert.Equal(["een", "twee"], door.Connector.TextsIn(thread));
        Assert.Equal([("CREATE", null), ("POST", "sent-1")], door.Connector.In(thread).Select(call => (call.Method, call.ActivityId)));
        Assert.All(door.Connector.Calls, call => Assert.Equal("Bearer outgoing-1", call.Authorization));
    }

    [Fact]
    public async Task A_thread_is_asked_for_as_Teams_wants_it()
    {
        await using var door = await Door.OpenAsync(turn => turn.BeginAsync(NewThread.InChannel()));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));

        var body = Assert.Single(door.Connector.Calls).Body;
        Assert.True(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal(BotHost.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal(NewThread.Channel, body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal(BotHost.TenantId, body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString());
        Assert.Equal("message", body.GetProperty("activity").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_personal_chat_begins_without_a_message()
    {
        Activity? begun = null;
        await using var door = await Door.OpenAsync(turn => turn.BeginAsync(NewThread.With("29:bea"), inside =>
        {
            begun = inside.Activity;
            return inside.SendActivityAsync("een");
        }));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));

        Assert.Equal(("a:29:bea", "28:bot"), (begun!.Conversation!.Id, begun.Recipient!.Id));
        Assert.True(Guid.TryParseExact(begun.Id, "n", out _));
        var created = door.Connector.Calls[0];
        Assert.Equal(("CREATE", "29:bea", null), (created.Method, created.Created!.MemberId, created.Text));
        Assert.False(created.Body.GetProperty("isGroup").GetBoolean());
        Assert.Equal("28:bot", created.Body.GetProperty("bot").GetProperty("id").GetString());
        Assert.Equal("een", Assert.Single(door.Connector.In("a:29:bea")).Text);
    }

    [Fact]
    public async Task Another_audience_gets_a_token_of_its_own()
    {
        await using var door = await Door.OpenAsync(async turn =>
        {
            foreach (var audience in new[] { null, "https://elsewhere.example", "https://api.botframework.com" })
            {
                await turn.Adapter.CreateConversationAsync(
                    BotHost.AppId, Channels.Msteams, BotHost.TeamsServiceUrl, audience, NewThread.InChannel(), (_, _) => Task.CompletedTask, CancellationToken.None);
            }
        });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(["Bearer outgoing-1", "Bearer outgoing-2", "Bearer outgoing-1"], door.Connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task A_card_can_be_the_first_message()
    {
        var card = new Dictionary<string, object> { ["type"] = "AdaptiveCard", ["body"] = new object[] { new Dictionary<string, object> { ["type"] = "TextBlock", ["text"] = "een" } } };
        var parameters = NewThread.InChannel();
        parameters.Activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card });
        await using var door = await Door.OpenAsync(turn => turn.BeginAsync(parameters));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));

        Assert.Equal("een", Card.Of(Assert.Single(door.Connector.Calls)).Text);
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(500, "ServiceError")]
    public async Task No_is_asked_once_told_with_its_code_and_begins_nothing(int status, string code)
    {
        await using var door = await Door.OpenAsync(Expecting(status, code));
        door.Connector.RefuseNext(status, code: code);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(door.Connector.In(Assert.Single(door.Connector.Calls).ConversationId));
    }

    [Fact]
    public async Task Not_now_is_asked_again()
    {
        await using var door = await Door.OpenAsync(turn => turn.BeginAsync(NewThread.InChannel()), SendingTests.AtOnce);
        door.Connector.RefuseNext(503);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal([503, 200], door.Connector.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_thread_that_may_have_begun_is_not_begun_again()
    {
        await using var door = await Door.OpenAsync(async turn =>
            await Assert.ThrowsAsync<HttpRequestException>(() => turn.BeginAsync(NewThread.InChannel(), NeverInside)));
        door.Connector.CutNext();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(499, Assert.Single(door.Connector.Calls).Status);
    }

    [Fact]
    public async Task A_connector_that_says_nothing_is_given_up_within_ten_seconds()
    {
        await using var door = await Door.OpenAsync(async turn =>
            Assert.NotNull(await Record.ExceptionAsync(() => turn.BeginAsync(NewThread.InChannel(), NeverInside))));
        door.Connector.StallNext();
        var answer = door.PostAsync(Door.Message(), door.Bearer());
        await door.Connector.ArrivalAsync();
        door.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.OK, await answer);
        Assert.Single(door.Connector.Calls);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_the_token_stays_where_it_was()
    {
        await using var door = await Door.OpenAsync(Expecting(302, null));
        await using var elsewhere = await FakeConnector.StartAsync();
        door.Connector.RedirectNext(elsewhere.Address);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(elsewhere.Calls);
        Assert.Empty(elsewhere.Unexpected);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    public async Task A_place_off_the_list_is_refused_before_the_network(string serviceUrl)
    {
        await using var door = await Door.OpenAsync(Expecting(403, "ServiceHostNotAllowed", serviceUrl: serviceUrl));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(door.Connector.Calls);
    }

    [Fact]
    public async Task A_first_message_over_80_KB_is_not_sent()
    {
        // Teams counts UTF-16: 41,000 characters are 82 KB.
        await using var door = await Door.OpenAsync(turn =>
            Expecting(413, "MessageSizeTooBig", Convert.ToHexString(RandomNumberGenerator.GetBytes(20_500)))(turn));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(door.Connector.Calls);
    }

    private static Func<ITurnContext, Task> Expecting(int status, string? code, string text = "een", string serviceUrl = BotHost.TeamsServiceUrl) => async turn =>
    {
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.BeginAsync(NewThread.InChannel(text), NeverInside, serviceUrl));
        Assert.Equal((status, code), ((int)refusal.Response!.StatusCode, refusal.Body?.Error?.Code));
    };

    private static Task NeverInside(ITurnContext turn) => throw new InvalidOperationException("Nothing has begun.");
}
