using CoachBot.Dialogs;

namespace CoachBot.Referrals;

internal static class ReferralsRegistration
{
    public static WebApplicationBuilder AddReferrals(this WebApplicationBuilder builder)
    {
        builder.Services.AddFlow<ReferDialog>(Commands.Refer);
        // Nobody asks for this one: it comes of itself.
        builder.Services.AddSingleton<OutcomeDialog>();
        builder.Services.AddSingleton<FlowDialog>(provider => provider.GetRequiredService<OutcomeDialog>());
        builder.Services.AddSingleton<Intent, ReferralsIntent>();
        return builder;
    }
}
