using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Journal;
using CoachBot.Organizers;
using CoachBot.Shell;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Turns;

internal static class TurnsRegistration
{
    /// <summary>What happens in a turn, from the organizer's document to the journal.</summary>
    public static WebApplicationBuilder AddTurns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IBot, OrganizerTurn>();
        services.AddSingleton<AnsweredTurns>();

        services.AddSingleton<StoredJson>();
        services.AddSingleton<OrganizerDocuments>();
        services.AddSingleton<OrganizerLocks>();

        services.AddSingleton<CoachActivityHandler>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<Welcome>();
        services.AddSingleton<Apologies>();

        services.AddSingleton<DebriefCoach>();
        services.AddSingleton<DebriefForms>();
        services.AddSingleton<DebriefSummary>();
        services.AddSingleton<DebriefDialog>();
        services.AddSingleton<SafetyScreen>();

        services.AddSingleton<JournalMonths>();
        services.AddSingleton<JournalView>();
        services.AddSingleton<JournalKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalKeeper>());
        return builder;
    }
}
