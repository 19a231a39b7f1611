using System.Net;
using System.Text;

namespace CoachBot.Connector;

/// <summary>
/// The last door before the network, for what is sent long after a request was judged: nothing goes to a host off the list. It answers
/// as a Connector that forbids, so that the sender takes it for final.
/// </summary>
internal sealed class ServiceHostGuard(ServiceHosts hosts) : DelegatingHandler
{
    private const string Refusal = """{"error":{"code":"ServiceHostNotAllowed","message":"The host is not in Teams:ServiceHosts."}}""";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { } address && hosts.Allow(address))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        return new HttpResponseMessage(HttpStatusCode.Forbidden)
        {
            Content = new StringContent(Refusal, Encoding.UTF8, "application/json"),
            RequestMessage = request,
        };
    }
}
