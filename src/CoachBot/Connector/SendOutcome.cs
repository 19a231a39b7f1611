using System.Net;
using Azure.Identity;

namespace CoachBot.Connector;

/// <summary>What is known of a message after trying to send it.</summary>
internal enum SendOutcome
{
    /// <summary>The Connector took it.</summary>
    Taken,

    /// <summary>It was not taken, and may be later.</summary>
    NotNow,

    /// <summary>Nobody knows whether it arrived.</summary>
    Unknown,

    /// <summary>This person is not to be written to until they are back.</summary>
    NotWelcome,

    /// <summary>This message will never be taken.</summary>
    Refused,
}

internal static class SendOutcomes
{
    public static SendOutcome Of(Exception wrong) => wrong switch
    {
        ErrorResponseException { Response.StatusCode: var status } => Of(status),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => SendOutcome.NotNow,
        // The circuit to a Connector that is down is open: nothing left this process.
        Polly.ExecutionRejectedException and not Polly.Timeout.TimeoutRejectedException => SendOutcome.NotNow,
        // There was no token to send it with.
        HttpRequestException { InnerException: TimeoutException or AuthenticationFailedException } => SendOutcome.NotNow,
        _ => SendOutcome.Unknown,
    };

    private static SendOutcome Of(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => SendOutcome.NotWelcome,
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => SendOutcome.NotNow,
        // The bot's own registration is wrong; whoever keeps it can mend that.
        HttpStatusCode.Unauthorized => SendOutcome.NotNow,
        >= HttpStatusCode.InternalServerError => SendOutcome.Unknown,
        _ => SendOutcome.Refused,
    };

    public static bool IsThrottled(Exception wrong) => wrong is ErrorResponseException { Response.StatusCode: HttpStatusCode.TooManyRequests };

    /// <summary>How long the Connector asks to wait; null when it does not say.</summary>
    public static TimeSpan? RetryAfter(Exception wrong) =>
        wrong is ErrorResponseException { Response: { } response } && response.Headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, 86_400))
            : null;
}
