using CoachBot.Dialogs;

namespace CoachBot.Ledgers;

internal static class LedgersRegistration
{
    /// <summary>What went past the agreement, per client.</summary>
    public static WebApplicationBuilder AddLedgers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Intent, LedgerIntent>();
        return builder;
    }
}
