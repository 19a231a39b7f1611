using System.Net;
using System.Text;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>Stands between the Playground, which always says that its people read American English, and the bot, and says that they read Dutch.</summary>
internal sealed class LocaleRelay : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Uri bot;

    public LocaleRelay(Uri bot)
    {
        this.bot = bot;
        this.Endpoint = new Uri($"http://127.0.0.1:{Wait.FreePort()}{bot.AbsolutePath}");
        this.listener.Prefixes.Add(this.Endpoint.GetLeftPart(UriPartial.Authority) + "/");
        this.listener.Start();
        _ = this.ListenAsync();
    }

    public Uri Endpoint { get; }

    public void Dispose()
    {
        this.listener.Close();
        this.http.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (this.listener.IsListening)
            {
                _ = this.PassOnAsync(await this.listener.GetContextAsync());
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassOnAsync(HttpListenerContext context)
    {
        using var told = context.Response;
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), this.bot);
            if (context.Request.HasEntityBody)
            {
                var activity = (await reader.ReadToEndAsync()).Replace("\"locale\":\"en-US\"", "\"locale\":\"nl-NL\"", StringComparison.Ordinal);
                request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
            }

            using var answer = await this.http.SendAsync(request);
            told.StatusCode = (int)answer.StatusCode;
            told.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(told.OutputStream);
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            told.StatusCode = (int)HttpStatusCode.BadGateway;
        }
    }
}
