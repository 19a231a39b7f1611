using CoachBot.Organizers;
using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Turns;

internal static class TurnsRegistration
{
    /// <summary>Load, run, save, send: the turn around whatever the shell does.</summary>
    public static WebApplicationBuilder AddTurns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IBot, OrganizerTurn>();
        services.AddSingleton<CircleTurn>();
        services.AddSingleton<AnsweredTurns>();

        services.AddSingleton<StoredJson>();
        services.AddSingleton<OrganizerDocuments>();
        services.AddSingleton<DocumentLocks>();

        return builder;
    }
}
