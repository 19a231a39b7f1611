using System.Net;
using System.Security.Cryptography;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace CoachBot.Tests.Connector;

/// <summary>How the bot speaks back: to whom, as whom, how often.</summary>
public sealed class SendingTests
{
    // The pauses between tries are random; their length is not what these tests are about.
    internal static readonly Action<BotHostOptions> AtOnce = options => options.Services += services =>
        services.ConfigureAll<HttpStandardResilienceOptions>(resilience => resilience.Retry.Delay = TimeSpan.Zero);

    [Fact]
    public async Task A_reply_goes_to_the_thread_that_asked_with_a_token_that_is_fetched_once()
    {
        const string thread = "19:abc@thread.tacv2;messageid=1/..";
        await using var door = await Door.OpenAsync(async turn =>
        {
            var first = await turn.SendActivityAsync("een");
            var second = await turn.SendActivityAsync("twee");
            Assert.Equal(("sent-1", "sent-2"), (first.Id, second.Id));
        });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(message => message["conversation"]!["id"] = thread), door.Bearer()));
        Assert.Equal(["een", "twee"], door.Connector.TextsIn(thread));
        Assert.All(door.Connector.Calls, call => Assert.Equal(("POST", "1700000000001", "Bearer outgoing-1"), (call.Method, call.ActivityId, call.Authorization)));
        Assert.Equal(1, door.Jwks.TokensIssued);
    }

    [Fact]
    public async Task A_message_is_changed_and_deleted_by_its_id()
    {
        await using var door = await Door.OpenAsync(async turn =>
        {
            var sent = await turn.SendActivityAsync("een");
            var changed = MessageFactory.Text("anders");
            changed.Id = sent.Id;
            await turn.UpdateActivityAsync(changed);
            await turn.DeleteActivityAsync(sent.Id!);
        });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(
            [("POST", "1700000000001", "een"), ("PUT", "sent-1", "anders"), ("DELETE", "sent-1", null)],
            door.Connector.In("a:anna").Select(call => (call.Method, call.ActivityId, call.Text)));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Not_now_is_asked_again(int status)
    {
        await using var door = await Door.OpenAsync(turn => turn.SendActivityAsync("een"), AtOnce);
        door.Connector.RefuseNext(status, times: 2);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal([status, status, 200], door.Connector.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_throttle_is_waited_out_for_as_long_as_it_says()
    {
        await using var door = await Door.OpenAsync(turn => turn.SendActivityAsync("een"));
        door.Connector.RefuseNext(429, times: 2, retryAfter: "2");
        var answer = door.PostAsync(Door.Message(), door.Bearer());
        for (var pause = 1; pause <= 2; pause++)
        {
            await door.Clock.TimerAsync(TimeSpan.FromSeconds(2));
            door.Clock.Advance(TimeSpan.FromMilliseconds(1_999));
            Assert.Equal(pause, door.Connector.Calls.Count);
            door.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(HttpStatusCode.OK, await answer);
        Assert.Equal([429, 429, 200], door.Connector.Calls.Select(call => call.Status));
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(401, "Unauthorized")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(500, "ServiceError")]
    public async Task No_is_asked_once_and_told_with_its_code(int status, string code)
    {
        await using var door = await Door.OpenAsync(Expecting(status, code));
        door.Connector.RefuseNext(status, code: code);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Single(door.Connector.Calls);
    }

    [Fact]
    public async Task A_refusal_without_a_code_keeps_the_words_that_it_came_with()
    {
        const string body = """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""";
        await using var door = await Door.OpenAsync(async turn =>
        {
            var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("een"));
            Assert.Equal((HttpStatusCode.Forbidden, body), (refusal.Response!.StatusCode, refusal.Response.Content));
        });
        door.Connector.AnswerNext(403, body);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_in_a_turn_is_the_callers_to_wait()
    {
        await using var door = await Door.OpenAsync(Expecting(429, "TooManyRequests"));
        door.Connector.RefuseNext(429, code: "TooManyRequests", retryAfter: "60");
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Single(door.Connector.Calls);
    }

    [Fact]
    public async Task A_message_that_may_have_been_heard_is_not_said_again()
    {
        await using var door = await Door.OpenAsync(async turn =>
            await Assert.ThrowsAsync<HttpRequestException>(() => turn.SendActivityAsync("een")));
        door.Connector.CutNext();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Single(door.Connector.Calls);
    }

    [Fact]
    public async Task A_change_that_may_have_been_heard_is_made_again()
    {
        await using var door = await Door.OpenAsync(turn =>
        {
            var changed = MessageFactory.Text("anders");
            changed.Id = "card-1";
            return turn.UpdateActivityAsync(changed);
        }, AtOnce);
        door.Connector.CutNext();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(2, door.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_connector_that_says_nothing_is_given_up_within_ten_seconds()
    {
        await using var door = await Door.OpenAsync(async turn => Assert.NotNull(await Record.ExceptionAsync(() => turn.SendActivityAsync("een"))));
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

    [Fact]
    public async Task A_kept_reference_to_a_host_off_the_list_is_refused_before_the_network()
    {
        await using var door = await Door.OpenAsync(async turn =>
        {
            var reference = turn.Activity.GetConversationReference();
            reference.ServiceUrl = "https://evil.example/";
            await turn.Adapter.ContinueConversationAsync(
                BotHost.AppId, reference, (later, _) => Expecting(403, "ServiceHostNotAllowed")(later), CancellationToken.None);
        });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(door.Connector.Calls);
    }

    [Fact]
    public async Task A_kept_reference_is_written_to_later()
    {
        await using var door = await Door.OpenAsync(turn => turn.Adapter.ContinueConversationAsync(
            BotHost.AppId, turn.Activity.GetConversationReference(), (later, stop) => later.SendActivityAsync("later", cancellationToken: stop), CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(["later"], door.Connector.TextsIn("a:anna"));
    }

    [Fact]
    public async Task A_message_over_80_KB_is_not_sent()
    {
        // Teams counts UTF-16: 41,000 characters are 82 KB.
        await using var door = await Door.OpenAsync(turn =>
            Expecting(413, "MessageSizeTooBig", Convert.ToHexString(RandomNumberGenerator.GetBytes(20_500)))(turn));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Empty(door.Connector.Calls);
    }

    private static Func<ITurnContext, Task> Expecting(int status, string? code, string text = "een") => async turn =>
    {
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync(text));
        Assert.Equal((status, code), ((int)refusal.Response!.StatusCode, refusal.Body?.Error?.Code));
    };
}
