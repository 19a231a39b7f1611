using CoachBot.Dialogs;

namespace CoachBot.Sessions;

internal static class SessionsRegistration
{
    /// <summary>Sessions ahead: planned on a card, in words or out of a calendar; listed, moved and called off.</summary>
    public static WebApplicationBuilder AddSessions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SessionView>();
        services.AddFlow<PlanSessionDialog>(PlanSessionDialog.Open);
        services.AddFlow<ChangeSessionDialog>(ChangeSessionDialog.Open);
        services.AddSingleton<CalendarDialog>();
        services.AddSingleton<FlowDialog>(provider => provider.GetRequiredService<CalendarDialog>());
        services.AddSingleton<Intent, CalendarIntent>();
        services.AddSingleton<CalendarFiles>();
        // Its patience is the program's clock; what the client would log is an address with the file's name in it.
        services.AddHttpClient(CalendarFiles.Client, client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers();
        services.AddSingleton<Intent, AgendaIntent>();
        services.AddSingleton<Intent, AnywayIntent>();
        return builder;
    }
}
