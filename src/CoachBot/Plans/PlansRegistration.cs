using CoachBot.Dialogs;

namespace CoachBot.Plans;

internal static class PlansRegistration
{
    public static WebApplicationBuilder AddPlans(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Intent, PlansIntent>();
        builder.Services.AddSingleton<Intent, PrepareIntent>();
        builder.Services.AddFlow<ChangePlanDialog>(ChangePlanDialog.Open);
        return builder;
    }
}
