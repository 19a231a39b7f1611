using CoachBot.Cards;
using CoachBot.Dialogs;

namespace CoachBot.Shell;

internal static class ShellRegistration
{
    /// <summary>What the bot does with a text or a tap that belongs to no feature.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CoachActivityHandler>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<Router>();
        services.AddSingleton<Welcome>();
        services.AddSingleton<Apologies>();
        services.AddSingleton<Intent, CancelIntent>();
        services.AddSingleton<Intent, GoOnIntent>();
        services.AddSingleton<Intent, HelpIntent>();
        services.AddSingleton<Intent, PrivacyIntent>();
        services.AddSingleton<Intent, LanguageIntent>();
        services.AddSingleton<Intent>(provider => new TypingIntent(new("cmd_type"), true, provider.GetRequiredService<Screen>()));
        services.AddSingleton<Intent>(provider => new TypingIntent(new("cmd_cards"), false, provider.GetRequiredService<Screen>()));
        services.AddSingleton<Intent, HelloIntent>();
        services.AddSingleton<Intent, ThanksIntent>();
        return builder;
    }
}
