using CoachBot.Cards;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>The weekly question to the circle, and what it told.</summary>
internal static class WeatherCards
{
    public static View Of(CircleSight sight, Weather weather)
    {
        var voice = sight.Voice;
        var key = CircleKeys.Of("weather", Day(weather));
        var title = voice["weather_title"];
        if (weather.IsShown)
        {
            List<CardSection> sections = [new(voice["weather_skies"], [.. weather.Skies.OrderBy(sky => sky.Key).Select(sky => $"{voice[SkyId(sky.Key)]}: {sky.Value}")])];
            if (weather.Pitfalls.Count > 0)
                sections.Add(new(voice["weather_pitfalls"], [.. weather.Pitfalls.OrderByDescending(one => one.Value).ThenBy(one => one.Key).Select(one => $"{Name(sight, one.Key)}: {one.Value}")]));
            return CircleViews.Of(voice, key, title, [voice.Say("weather_shown", ("count", $"{weather.Answered.Count}"))], [], sections);
        }

        if (weather.IsClosed) return CircleViews.Of(voice, key, title, [voice["weather_few"]], []);
        List<string?> lines = [voice["weather_question"], voice["weather_anonymous"], voice.Say("round_until", ("until", sight.Moment(weather.ClosesAt)))];
        return CircleViews.Of(voice, key, title, lines, [CircleKeys.Button(voice["button_answer"], "sky", Day(weather)) with { IsPrimary = true }]);
    }

    public static string Day(Weather weather) => weather.Day.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    public static string Name(CircleSight sight, Pitfall pitfall) => sight.Voice.Of(sight.Voice.Playbook.Pitfalls[pitfall].Name);

    public static string SkyId(Sky sky) => sky switch
    {
        Sky.Sunny => "weather_sunny",
        Sky.Cloudy => "weather_cloudy",
        Sky.Rainy => "weather_rainy",
        Sky.Stormy => "weather_stormy",
    };
}
