namespace CoachBot.Cards;

/// <summary>The three answers of an <c>adaptiveCard/action</c> invoke.</summary>
internal static class CardAnswer
{
    public static AdaptiveCardInvokeResponse Card(Dictionary<string, object?> card) =>
        new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = card };

    public static AdaptiveCardInvokeResponse Text(string text) =>
        new() { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = text };

    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = "application/vnd.microsoft.error", Value = ErrorContent(code, message) };

    public static Dictionary<string, object?> ErrorContent(string? code, string? message) =>
        new(StringComparer.Ordinal) { ["code"] = code, ["message"] = message };
}
