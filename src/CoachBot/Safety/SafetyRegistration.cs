using CoachBot.Dialogs;

namespace CoachBot.Safety;

internal static class SafetyRegistration
{
    public static WebApplicationBuilder AddSafety(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SafetyScreen>();
        builder.Services.AddSingleton<Intent, UrgentIntent>();
        return builder;
    }
}
