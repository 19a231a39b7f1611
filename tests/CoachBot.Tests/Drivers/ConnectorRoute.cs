using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Tests.Drivers;

/// <summary>Where a request goes: {anything}/v3/conversations[/{id}/activities[/{activityId}] or /{id}/members/{userId}].</summary>
/// <param name="Method">As in <see cref="ConnectorCall"/>.</param>
/// <param name="ConversationId">Null for a conversation that is to begin.</param>
internal sealed record ConnectorRoute(string Method, string? ConversationId = null, string? ActivityId = null, string? MemberId = null)
{
    public const string Create = "CREATE";

    public bool HasBody => Method is "POST" or "PUT" or Create;

    /// <returns>Null for a route that the Connector does not have.</returns>
    public static ConnectorRoute? Of(HttpRequest request)
    {
        var raw = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var parts = raw.Split('?')[0].Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var at = Array.IndexOf(parts, "v3");
        if (at < 0 || parts.Length < at + 2 || parts[at + 1] != "conversations") return null;
        return (request.Method, parts[(at + 2)..]) switch
        {
            ("POST", []) => new(Create),
            ("POST", [var conversation, "activities"]) => new("POST", conversation),
            ("POST" or "PUT" or "DELETE", [var conversation, "activities", var activity]) => new(request.Method, conversation, activity),
            ("GET", [var conversation, "members", var member]) => new("GET", conversation, MemberId: member),
            _ => null,
        };
    }
}
