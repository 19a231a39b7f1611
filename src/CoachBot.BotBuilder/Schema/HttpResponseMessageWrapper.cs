using System.Net;

namespace CoachBot.BotBuilder.Schema;

/// <summary>What remains of an HTTP response after it was disposed.</summary>
public class HttpResponseMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
        Content = content;
        foreach (var header in httpResponse.Headers)
        {
            Headers[header.Key] = header.Value;
        }
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string? ReasonPhrase { get; protected set; }

    public string? Content { get; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>();
}
