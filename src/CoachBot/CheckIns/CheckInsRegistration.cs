using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.CheckIns;

internal static class CheckInsRegistration
{
    /// <summary>When the coach speaks first, what it says then, and what can be answered to it.</summary>
    public static WebApplicationBuilder AddCheckIns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<CheckInOptions>()
            .BindConfiguration(CheckInOptions.Section)
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _), "CheckIns:TimeZone is no time zone that this machine knows; it must be an IANA name such as Europe/Amsterdam.")
            .Validate(options => options.TenantPerSecond is >= 1 and <= 50, "CheckIns:TenantPerSecond must be 1 to 50: Teams takes no more.")
            .Validate(options => options.LeaseSeconds is >= 3 and <= 600, "CheckIns:LeaseSeconds must be 3 to 600.")
            .ValidateOnStart();
        services.AddSingleton<Schedules>();
        services.AddSingleton<AlarmQueue>();
        services.AddSingleton<Alarms>();
        services.AddSingleton<AlarmKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<AlarmKeeper>());
        services.AddSingleton<CheckInCards>();
        services.AddFlow<CheckInRulesDialog>(CheckInRulesDialog.Open);
        services.AddFlow<AwayDialog>(AwayDialog.Pause);
        services.AddSingleton<Intent>(provider => new FlowIntent(AwayDialog.Holiday, provider.GetRequiredService<AwayDialog>(), provider.GetRequiredService<Screen>()));
        services.AddSingleton<Intent, ResumeIntent>();
        services.AddSingleton<Intent, LaterIntent>();
        foreach (var when in Enum.GetValues<Later>())
            services.AddSingleton<Intent>(provider => ActivatorUtilities.CreateInstance<PutOffIntent>(provider, when));
        services.AddSingleton<Intent, SkipThisIntent>();
        services.AddSingleton<Intent, StopTheseIntent>();
        return builder;
    }
}
