using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoachBot.Connector;

internal static class ConnectorRegistration
{
    /// <summary>Who may speak to the bot, and how it speaks back.</summary>
    public static WebApplicationBuilder AddConnector(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<TeamsOptions>().BindConfiguration("Teams");
        services.AddOptions<BotOptions>().BindConfiguration("").ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsCheck>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<TeamsAdmission>();
        services.AddSingleton<BotFrameworkAuthentication, TeamsAuthentication>();
        services.AddSingleton<TeamsAdapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<TeamsAdapter>());

        // No client of this program follows a redirect: a token is meant for the host that it was sent to.
        services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }));

        // The Connector's client is the one without a name, because that is the one the SDK asks for.
        services.AddTransient<ServiceHostGuard>();
        services.AddTransient<MessageSizeGuard>();
        services.AddHttpClient(Options.DefaultName)
            .AddHttpMessageHandler<ServiceHostGuard>()
            .AddHttpMessageHandler<MessageSizeGuard>()
            .AddStandardResilienceHandler(RetryPolicy.Configure);
        return builder;
    }
}
