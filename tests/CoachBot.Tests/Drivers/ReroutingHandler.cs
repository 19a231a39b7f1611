namespace CoachBot.Tests.Drivers;

/// <summary>
/// Stands where the network begins: the product believes that it talks to Teams, Entra and OneDrive over https, the bytes go to the drivers.
/// Whatever is none of them fails, so no test ever leaves the machine.
/// </summary>
internal sealed class ReroutingHandler(HttpMessageHandler inner, Uri connector, Uri login, Uri? files) : DelegatingHandler(inner)
{
    /// <summary>Where a test keeps the files that organizers send, if it has any.</summary>
    public const string FileHost = "contoso-my.sharepoint.com";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var to = request.RequestUri!;
        var driver = to switch
        {
            { IsLoopback: true } => to,
            { Scheme: "https", Host: "smba.trafficmanager.net" } => connector,
            { Scheme: "https", Host: "login.microsoftonline.com" } => login,
            { Scheme: "https", Host: FileHost } when files is not null => files,
            _ => throw new HttpRequestException($"A test must not call {to}."),
        };
        request.RequestUri = new Uri(driver, to.PathAndQuery);
        return SendAndRestoreAsync(request, to, cancellationToken);
    }

    // A retry sends the same request again and must find its own address.
    private async Task<HttpResponseMessage> SendAndRestoreAsync(HttpRequestMessage request, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            request.RequestUri = address;
        }
    }
}
