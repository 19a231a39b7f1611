using System.Text.Json;

namespace CoachBot.Tests.BotBuilder;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly Bot _bot = new();

    [Fact]
    public async Task A_card_action_reaches_the_bot_and_its_answer_the_adapter()
    {
        var response = await AnswerAsync("""{"action":{"type":"Action.Execute","verb":"next","data":{"flow":"debrief"}},"trigger":"manual"}""");

        Assert.Equal(200, response.Status);
        Assert.Equal("next {\"flow\":\"debrief\"}", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
    }

    [Theory]
    [InlineData("null", "BadRequest")]
    [InlineData("{}", "BadRequest")]
    [InlineData("5", "BadRequest")]
    [InlineData("\"text\"", "BadRequest")]
    [InlineData("[]", "BadRequest")]
    [InlineData("""{"action":null}""", "BadRequest")]
    [InlineData("""{"action":"next"}""", "BadRequest")]
    [InlineData("""{"action":{"type":5}}""", "BadRequest")]
    [InlineData("""{"action":{"verb":"next"}}""", "NotSupported")]
    [InlineData("""{"action":{"type":"Action.Unknown","verb":"next"}}""", "NotSupported")]
    public async Task A_card_action_that_cannot_be_read_is_a_card_error_inside_a_200(string value, string code)
    {
        var response = await AnswerAsync(value);

        Assert.Equal(200, response.Status);
        var body = JsonSerializer.SerializeToElement(response.Body!, BotBuilderJson.Default.Object);
        Assert.Equal(400, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.Equal(code, body.GetProperty("value").GetProperty("code").GetString());
        Assert.NotEmpty(body.GetProperty("value").GetProperty("message").GetString()!);
        Assert.Empty(_bot.Calls);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await RunAsync(Incoming.Invoke("task/fetch", null));
        Assert.Equal(501, Assert.IsType<InvokeResponse>(_adapter.Sent.Single().Value).Status);
    }

    [Fact]
    public async Task An_answer_that_was_sent_already_is_not_sent_again()
    {
        _adapter.Use(new Answered());
        await RunAsync(Incoming.Invoke("task/fetch", null));
        Assert.Empty(_adapter.Sent);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hoi"}""", "message")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "add")]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "add")]
    [InlineData("""{"type":"installationUpdate","action":"remove-upgrade"}""", "remove")]
    [InlineData("""{"type":"installationUpdate"}""", null)]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"b"},"membersAdded":[{"id":"b"},null]}""", null)]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"b"},"membersAdded":[{"id":"u"}]}""", "added u")]
    [InlineData("""{"type":"conversationUpdate","channelId":"msteams","recipient":{"id":"b"},"membersAdded":[{"id":"u"}],"channelData":5}""", "added u")]
    [InlineData("""{"type":"conversationUpdate"}""", null)]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"editMessage"}}""", "edited")]
    [InlineData("""{"type":"messageUpdate","channelId":"msteams","channelData":{"eventType":"undeleteMessage"}}""", "undeleted")]
    [InlineData("""{"type":"messageDelete","channelId":"msteams","channelData":{"eventType":"softDeleteMessage"}}""", "deleted")]
    [InlineData("""{"type":"messageDelete","channelId":"msteams","channelData":{"eventType":7}}""", null)]
    [InlineData("""{"type":"typing"}""", null)]
    [InlineData("""{"type":"event","name":"unheard"}""", null)]
    [InlineData("""{"type":"brandNew"}""", "unrecognized")]
    public async Task Each_kind_of_activity_has_its_method(string json, string? call)
    {
        await RunAsync(Incoming.Read(json));
        Assert.Equal(call is null ? [] : [call], _bot.Calls);
    }

    private async Task<InvokeResponse> AnswerAsync(string value)
    {
        await RunAsync(Incoming.Invoke("adaptiveCard/action", Incoming.Json(value) is { ValueKind: not JsonValueKind.Null } json ? json : null));
        return Assert.IsType<InvokeResponse>(_adapter.Sent.Single(activity => activity.Type == "invokeResponse").Value);
    }

    private Task RunAsync(Activity activity) => _adapter.RunAsync(activity, _bot.OnTurnAsync);

    private sealed class Answered : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState.Set(BotAdapter.InvokeResponseKey, new Activity("invokeResponse"));
            return next(cancellationToken);
        }
    }

    private sealed class Bot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
            => Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = "application/vnd.microsoft.activity.message",
                Value = $"{invokeValue.Action!.Verb} {invokeValue.Action.Data}",
            });

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Call("message");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("add");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("remove");

        protected override Task OnMembersAddedAsync(
            IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
            => Call($"added {membersAdded.Single().Id}");

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Call("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Call("deleted");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Call("unrecognized");

        private Task Call(string name)
        {
            Calls.Add(name);
            return Task.CompletedTask;
        }
    }
}
