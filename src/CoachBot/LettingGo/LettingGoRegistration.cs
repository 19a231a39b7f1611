using CoachBot.Dialogs;

namespace CoachBot.LettingGo;

internal static class LettingGoRegistration
{
    public static WebApplicationBuilder AddLettingGo(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<LettingGoView>();
        services.AddSingleton<Intent, LettingGoIntent>();
        services.AddFlow<MilestonesFlow>(MilestonesFlow.Open);
        return builder;
    }
}
