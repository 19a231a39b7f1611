using CoachBot.Coaching;
using CoachBot.Coaching.Profiles;
using CoachBot.Organizers;
using Microsoft.Extensions.Options;

namespace CoachBot.Speech;

/// <summary>
/// Finds the voice for a turn: the organizer's choice, else the activity's locale, else the setting; with the help lines and
/// the hours that the organizer told.
/// </summary>
internal sealed class Voices
{
    private readonly Playbook _playbook;
    private readonly Language _otherwise;
    private readonly CountrySettings _country;

    public Voices(Playbook playbook, IOptions<SpeechOptions> options)
    {
        _playbook = playbook;
        _country = playbook.Countries[options.Value.Country];
        _otherwise = Languages.FromLocale(options.Value.Language)!.Value;
    }

    public Playbook Playbook => _playbook;

    /// <summary>The voice for what everybody reads.</summary>
    public Voice In(Language? language) => new(_playbook, language ?? _otherwise, _country, Profile.Unknown);

    public Voice Of(ITurnContext turnContext)
    {
        var document = turnContext.TurnState.Get<OrganizerDocument>();
        var language = document?.Language ?? Languages.FromLocale(turnContext.Activity.Locale) ?? _otherwise;
        return new Voice(_playbook, language, CountryOf(document?.Profile), document?.Profile ?? Profile.Unknown);
    }

    /// <summary>The help lines of who works by this profile.</summary>
    public CountrySettings CountryOf(Profile? profile)
    {
        if (profile is null) return _country;
        var country = profile.Country is { } chosen && _playbook.Countries.TryGetValue(chosen, out var known) ? known : _country;
        return country.With(profile.OwnLines, profile.LinesCheckedOn);
    }
}
