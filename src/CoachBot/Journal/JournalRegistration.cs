using CoachBot.Dialogs;

namespace CoachBot.Journal;

internal static class JournalRegistration
{
    public static WebApplicationBuilder AddJournal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<JournalMonths>();
        services.AddSingleton<JournalView>();
        services.AddSingleton<RecentDebriefs>();
        services.AddSingleton<JournalKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<JournalKeeper>());
        services.AddSingleton<Intent, JournalIntent>();
        return builder;
    }
}
