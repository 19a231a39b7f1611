namespace CoachBot.Messages;

internal static class Listening
{
    private const string Address = "http://localhost:3978";
    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    /// <summary>Where the host listens when nothing says otherwise: on loopback, on the port Bot Framework tools expect.</summary>
    public static WebApplicationBuilder AddListening(this WebApplicationBuilder builder)
    {
        var said = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!said) builder.WebHost.UseUrls(Address);
        return builder;
    }
}
