using CoachBot.Dialogs;

namespace CoachBot.Agreements;

internal static class AgreementsRegistration
{
    /// <summary>Working agreements: the letter with a client, and the texts that tell when the organizer can be reached.</summary>
    public static WebApplicationBuilder AddAgreements(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AgreementForms>();
        services.AddSingleton<LetterView>();
        services.AddSingleton<Intent, LetterIntent>();
        services.AddFlow<AgreementDialog>(AgreementDialog.Open);
        services.AddFlow<VoicemailDialog>(VoicemailDialog.Open);
        return builder;
    }
}
