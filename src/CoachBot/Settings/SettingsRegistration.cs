using CoachBot.Dialogs;

namespace CoachBot.Settings;

internal static class SettingsRegistration
{
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddFlow<SettingsDialog>(SettingsDialog.Open);
        builder.Services.AddFlow<LinesDialog>(LinesDialog.Open);
        return builder;
    }
}
