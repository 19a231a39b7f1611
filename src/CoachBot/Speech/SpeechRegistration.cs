using CoachBot.Coaching;
using Microsoft.Extensions.Options;

namespace CoachBot.Speech;

internal static class SpeechRegistration
{
    /// <summary>The playbook, read now so that broken content stops the start, and the voices that speak it.</summary>
    public static WebApplicationBuilder AddSpeech(this WebApplicationBuilder builder)
    {
        var playbook = Playbook.Load(Path.Combine(AppContext.BaseDirectory, "playbook"));
        builder.Services.AddSingleton(playbook);
        builder.Services.AddSingleton<Voices>();
        builder.Services.AddOptions<SpeechOptions>()
            .BindConfiguration(SpeechOptions.Section)
            .Validate(options => Languages.FromLocale(options.Language) is not null, "Speech:Language is neither nl nor en.")
            .Validate(
                options => playbook.Countries.ContainsKey(options.Country),
                $"Speech:Country is not a country that the playbook has numbers for: {string.Join(", ", playbook.Countries.Keys)}.")
            .ValidateOnStart();
        return builder;
    }
}
