using CoachBot.Dialogs;

namespace CoachBot.Settings;

internal static class SettingsRegistration
{
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddFlow<SettingsDialog>(Notice.Settings);
        builder.Services.AddFlow<LinesDialog>("cmd_lines");
        return builder;
    }
}
