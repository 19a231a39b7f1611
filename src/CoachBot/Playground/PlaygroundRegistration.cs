using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Playground;

internal static class PlaygroundRegistration
{
    /// <summary>In Development, starts Microsoft's Agents Playground beside the bot, the way SPA proxies start a front end.</summary>
    public static WebApplicationBuilder AddPlayground(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddOptions<PlaygroundOptions>()
                .BindConfiguration(PlaygroundOptions.Section)
                .ValidateDataAnnotations()
                .ValidateOnStart();
            builder.Services.TryAddSingleton(TimeProvider.System);
            builder.Services.AddHostedService<PlaygroundService>();
        }

        return builder;
    }
}
