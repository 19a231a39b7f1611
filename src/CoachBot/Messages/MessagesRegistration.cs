using CoachBot.Connector;

namespace CoachBot.Messages;

internal static class MessagesRegistration
{
    private const string Path = "/api/messages";

    /// <summary>Everything between Teams and the bot; the bot itself is the registered <see cref="IBot"/>.</summary>
    public static WebApplicationBuilder AddMessages(this WebApplicationBuilder builder)
    {
        builder.AddConnector();
        builder.Services.AddSingleton<MessagesEndpoint>();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = ActivityBody.MaxBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            // A sender that drips is cut off; the Connector sends an activity in one breath.
            kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        return builder;
    }

    public static WebApplication MapMessages(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<MessagesEndpoint>();
        app.MapPost(Path, endpoint.HandleAsync);
        return app;
    }
}
