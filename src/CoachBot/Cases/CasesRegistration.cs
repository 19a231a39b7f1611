using CoachBot.Dialogs;

namespace CoachBot.Cases;

internal static class CasesRegistration
{
    /// <summary>What of peer supervision belongs in the personal chat: a case before it is posted, one's own part, one's own log.</summary>
    public static WebApplicationBuilder AddCases(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OwnCircles>();
        builder.Services.AddSingleton<CasePost>();
        builder.Services.AddFlow<BringDialog>(Commands.Bring);
        builder.Services.AddFlow<PartDialog>(PartDialog.Open);
        builder.Services.AddFlow<WithdrawalDialog>(WithdrawalDialog.Open);
        builder.Services.AddSingleton<Intent, CircleLogIntent>();
        return builder;
    }
}
