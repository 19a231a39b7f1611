using CoachBot.Coaching;

namespace CoachBot.Cards;

internal static class CardsRegistration
{
    /// <summary>The card templates, read when the host starts so that a broken one stops it.</summary>
    public static WebApplicationBuilder AddCards(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
            new CardTemplates(Path.Combine(AppContext.BaseDirectory, "cards"), services.GetRequiredService<Playbook>()));
        builder.Services.AddActivatedSingleton<Screen>();
        return builder;
    }
}
