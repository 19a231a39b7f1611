namespace CoachBot.Playground;

/// <summary>Looks whether a Playground answers on a port of this machine.</summary>
internal sealed class PlaygroundProbe : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(2),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public static Uri Address(int port) => new($"http://localhost:{port}/");

    /// <summary>True when the page there is the Playground's; any other program on the port counts as no answer.</summary>
    public async Task<bool> AnswersAsync(int port, CancellationToken stopping)
    {
        try
        {
            var page = await this.http.GetStringAsync(Address(port), stopping);
            return page.Contains("Agents Playground", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    public void Dispose() => this.http.Dispose();
}
