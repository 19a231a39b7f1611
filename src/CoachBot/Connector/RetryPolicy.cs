using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CoachBot.Connector;

/// <summary>
/// The one policy of repeating a call to the Connector: an answer that says "not now" (412, 429, 502, 503, 504) is asked again, and so is a
/// connection that never came about. Silence (a timeout, a connection cut) is asked again too, except for a POST: it may have been heard, and a message
/// shown twice is worse than one that the organizer asks for again. A 429 is waited for as long as it says when that fits in a turn, otherwise the caller gets it.
/// </summary>
internal static class RetryPolicy
{
    // Teams waits ten to fifteen seconds for the answer in which these calls are made.
    private static readonly TimeSpan s_all = TimeSpan.FromSeconds(9);
    private static readonly TimeSpan s_one = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(4);

    public static void Configure(HttpStandardResilienceOptions options)
    {
        // Teams' throttles are the limit; a burst waits its turn here.
        options.RateLimiter.DefaultRateLimiterOptions.QueueLimit = int.MaxValue;
        options.TotalRequestTimeout.Timeout = s_all;
        options.AttemptTimeout.Timeout = s_one;

        options.Retry.MaxRetryAttempts = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(500);
        options.Retry.BackoffType = DelayBackoffType.Exponential;
        options.Retry.UseJitter = true;
        options.Retry.ShouldRetryAfterHeader = true;
        options.Retry.ShouldHandle = attempt => ValueTask.FromResult(IsRepeated(attempt));

        // One throttled thread must not silence the bot for all: only a Connector that is down opens the breaker.
        options.CircuitBreaker.ShouldHandle = attempt => ValueTask.FromResult(IsDown(attempt));
    }

    private static bool IsRepeated(RetryPredicateArguments<HttpResponseMessage> attempt) => !SingleAttempt.IsAsked && attempt.Outcome switch
    {
        { Result: { } answer } => IsNotNow(answer.StatusCode) && WaitOf(answer) <= s_longestWait,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } } => true,
        { Exception: HttpRequestException or Polly.Timeout.TimeoutRejectedException } =>
            attempt.Context.GetRequestMessage()?.Method != HttpMethod.Post,
        _ => false,
    };

    private static bool IsDown(CircuitBreakerPredicateArguments<HttpResponseMessage> attempt) => attempt.Outcome switch
    {
        { Result: { } answer } => (int)answer.StatusCode >= 500,
        { Exception: HttpRequestException or Polly.Timeout.TimeoutRejectedException } => true,
        _ => false,
    };

    private static bool IsNotNow(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // A date instead of seconds does not occur at the Connector, and would need a clock that agrees with it.
    private static TimeSpan WaitOf(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        null => TimeSpan.Zero,
        { Delta: { } wait } => wait,
        _ => TimeSpan.MaxValue,
    };
}
