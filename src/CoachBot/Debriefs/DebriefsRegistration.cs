using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;

namespace CoachBot.Debriefs;

internal static class DebriefsRegistration
{
    public static WebApplicationBuilder AddDebriefs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<DebriefCoach>();
        services.AddSingleton<DebriefForms>();
        services.AddSingleton<DebriefStories>();
        services.AddSingleton<DebriefSummary>();
        services.AddFlow<DebriefDialog>(Commands.Debrief);
        return builder;
    }
}
