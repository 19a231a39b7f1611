using System.Net;
using System.Text;

namespace CoachBot.Connector;

/// <summary>
/// Teams refuses a message over 100 KB of UTF-16 and counts parts of its own; what is over 80 KB is refused here, in the Connector's name.
/// </summary>
internal sealed class MessageSizeGuard : DelegatingHandler
{
    private const int MaxBytesOfUtf16 = 80 * 1024;
    private const string Refusal = """{"error":{"code":"MessageSizeTooBig","message":"Not sent: the activity is over 80 KB."}}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // In UTF-8 a text has at least half as many bytes as it has characters in UTF-16 bytes, so most need no counting.
        if (request.Content is { } content && content.Headers.ContentLength > MaxBytesOfUtf16 / sizeof(char)
            && Encoding.UTF8.GetCharCount(await content.ReadAsByteArrayAsync(cancellationToken)) * sizeof(char) > MaxBytesOfUtf16)
        {
            return new HttpResponseMessage(HttpStatusCode.RequestEntityTooLarge)
            {
                Content = new StringContent(Refusal, Encoding.UTF8, "application/json"),
                RequestMessage = request,
            };
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
