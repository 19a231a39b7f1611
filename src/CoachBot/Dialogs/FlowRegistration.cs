using CoachBot.Cards;

namespace CoachBot.Dialogs;

internal static class FlowRegistration
{
    /// <summary>A card flow and the command that begins it.</summary>
    public static IServiceCollection AddFlow<TFlow>(this IServiceCollection services, Command command)
        where TFlow : FlowDialog
    {
        services.AddSingleton<TFlow>();
        services.AddSingleton<FlowDialog>(provider => provider.GetRequiredService<TFlow>());
        services.AddSingleton<Intent>(provider => new FlowIntent(command, provider.GetRequiredService<TFlow>(), provider.GetRequiredService<Screen>()));
        return services;
    }
}
