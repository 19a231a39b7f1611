namespace CoachBot.Tests.BotBuilder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _order = [];

    [Fact]
    public async Task Handlers_run_in_order_around_the_adapter()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities(async (_, activities, next) =>
        {
            _order.Add("first before");
            activities.Add(new Activity(ActivityTypes.Trace));
            var responses = await next();
            _order.Add("first after");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            _order.Add($"second sees {activities.Count}");
            return next();
        });

        var response = await turn.SendActivityAsync("dag");

        Assert.Equal(["first before", "second sees 2", "first after"], _order);
        Assert.Equal("sent-1", response.Id);
        Assert.Equal(["sent-1", "sent-2"], _adapter.Sent.Select(activity => activity.Id));
        Assert.Equal("29:user", _adapter.Sent[0].Recipient!.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_it_from_being_sent()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        Assert.Null((await turn.SendActivityAsync("dag")).Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_response()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_handlers()
    {
        using var turn = new TurnContext(_adapter, Incoming.Message());
        turn.OnUpdateActivity((_, activity, next) =>
        {
            _order.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            _order.Add($"delete {reference.ActivityId}");
            return next();
        });

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "card" });
        await turn.DeleteActivityAsync("old");

        Assert.Equal(["update card", "delete old"], _order);
        Assert.Equal("a:1", _adapter.Updated.Single().Conversation!.Id);
        Assert.Equal(["old"], _adapter.Deleted);
    }

    [Fact]
    public async Task Middleware_wraps_the_bot_and_an_error_reaches_its_handler()
    {
        _adapter.Use(new Layer("outer", _order)).Use(new Layer("inner", _order));
        _adapter.OnTurnError = (_, error) =>
        {
            _order.Add(error.Message);
            return Task.CompletedTask;
        };

        await _adapter.RunAsync(Incoming.Message(), (_, _) =>
        {
            _order.Add("bot");
            throw new InvalidOperationException("broken");
        });

        Assert.Equal(["outer", "inner", "bot", "broken"], _order);
    }

    [Fact]
    public void Turn_state_is_found_by_type_or_key_and_disposed_with_the_turn()
    {
        var owned = new MemoryStream();
        using (var turn = new TurnContext(_adapter, Incoming.Message()))
        {
            turn.TurnState.Add<Stream>(owned);
            turn.TurnState.Set("key", "value");

            Assert.Same(owned, turn.TurnState.Get<Stream>());
            Assert.Equal("value", turn.TurnState.Get<string>("key"));
            Assert.Null(turn.TurnState.Get<Activity>("key"));
            Assert.Null(turn.TurnState.Get<Activity>());
        }

        Assert.False(owned.CanRead);
    }

    private sealed class Layer(string name, List<string> order) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add(name);
            return next(cancellationToken);
        }
    }
}
