using CoachBot.Coaching;
using CoachBot.Organizers;
using Microsoft.Extensions.Options;

namespace CoachBot.Speech;

/// <summary>Finds the voice for a turn: the organizer's choice, else the activity's locale, else the setting.</summary>
internal sealed class Voices
{
    private readonly Dictionary<Language, Voice> _voices;
    private readonly Language _otherwise;

    public Voices(Playbook playbook, IOptions<SpeechOptions> options)
    {
        var country = playbook.Countries[options.Value.Country];
        _voices = Enum.GetValues<Language>().ToDictionary(language => language, language => new Voice(playbook, language, country));
        _otherwise = Languages.FromLocale(options.Value.Language)!.Value;
    }

    public Voice Of(ITurnContext turnContext)
    {
        var chosen = turnContext.TurnState.Get<OrganizerDocument>()?.Language;
        return _voices[chosen ?? Languages.FromLocale(turnContext.Activity.Locale) ?? _otherwise];
    }
}
