using System.Net;
using System.Text.Json;

namespace CoachBot.BotBuilder.Connector;

/// <summary>How a refusal of the Connector, or one in its name, reaches the caller.</summary>
internal static class ConnectorRefusal
{
    public static async Task<ErrorResponseException> OfAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        Of(response, await response.Content.ReadAsStringAsync(cancellationToken));

    public static ErrorResponseException TooLarge()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge);
        return Of(response, """{"error":{"code":"MessageSizeTooBig","message":"Not sent: the activity is over 80 KB."}}""");
    }

    // Not the Connector's own words: they may repeat what was sent.
    private static ErrorResponseException Of(HttpResponseMessage response, string content) =>
        new($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Response = new HttpResponseMessageWrapper(response, content),
            Body = Read(content),
        };

    private static ErrorResponse? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, BotBuilderJson.Default.ErrorResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
