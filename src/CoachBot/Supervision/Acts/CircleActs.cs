using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Settings;

namespace CoachBot.Supervision.Acts;

/// <summary>One answer to the question of the week; whose it is is not kept.</summary>
internal sealed class SkyAct(CircleDesk desk, Board board) : FormAct("sky", desk, board)
{
    private const string SkyField = "sky";
    private const string PitfallsField = "pitfalls";

    protected override Form? FormOf(CircleTap tap) => Open(tap) is { } weather && !weather.Answered.Contains(tap.Person)
        ? Form.Of(tap.Voice, CircleKeys.Of(Name, tap.About!), tap.Voice["weather_title"], [tap.Voice["weather_question"], tap.Voice["weather_anonymous"]],
        [
            new FormField(SkyField, tap.Voice["weather_sky"], [.. Enum.GetValues<Sky>().Select(sky => new FormChoice(sky.ToString(), tap.Voice[WeatherCards.SkyId(sky)]))]) { Required = true },
            new FormField(PitfallsField, tap.Voice["weather_came"], [.. Enum.GetValues<Pitfall>().Select(pitfall => new FormChoice(pitfall.Id(), WeatherCards.Name(tap.Sight, pitfall)))]) { Kind = FieldKind.Many },
        ]) with { Card = CardNames.Circle, SubmitTitle = tap.Voice["button_give"] }
        : null;

    protected override View Otherwise(CircleTap tap) => Open(tap) is null
        ? BoardCards.Board(tap.Sight)
        : Thanks(tap);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken)
    {
        var sky = Enum.Parse<Sky>(answers[SkyField]!);
        var pitfalls = answers.Several(PitfallsField).Select(Pitfalls.Parse).OfType<Pitfall>().ToList();
        await ChangeAsync(tap, (circle, _) => circle.Weather is { } weather && WeatherCards.Day(weather) == tap.About ? circle with { Weather = weather.Take(tap.Person, sky, pitfalls) } : circle, cancellationToken);
        return Thanks(tap);
    }

    private static Weather? Open(CircleTap tap) => tap.Circle.Weather is { IsClosed: false } weather && WeatherCards.Day(weather) == tap.About ? weather : null;

    private static View Thanks(CircleTap tap) => CircleViews.Of(tap.Voice, CircleKeys.Of("thanks"), tap.Voice["weather_title"], [tap.Voice["weather_thanks"]], []);
}

/// <summary>How the circle works.</summary>
internal sealed class PaceAct(CircleDesk desk, Board board) : FormAct("pace", desk, board)
{
    private static readonly int[] Retentions = [21, 30, 60, 90];

    protected override Form? FormOf(CircleTap tap)
    {
        var (voice, pace) = (tap.Voice, tap.Circle.Pace);
        return Form.Of(voice, CircleKeys.Of(Name), voice["pace_title"], [voice["pace_what"]],
        [
            new FormField("mode", voice["pace_mode"], [new("days1", voice["pace_1"]), new("days2", voice["pace_2"]), new("days3", voice["pace_3"]), new("live", voice["pace_live"])]) { Kept = pace.Mode is PaceMode.Live ? "live" : $"days{pace.Days}" },
            new FormField("days", voice["pace_days"], [.. Week.Select(day => new FormChoice(day.ToString(), voice.Days([day])))]) { Kind = FieldKind.Many, Kept = string.Join(',', Week.Where(pace.WorkDays.Contains)) },
            new FormField("from", voice["pace_from"], []) { Kind = FieldKind.Time, Kept = pace.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) },
            new FormField("to", voice["pace_to"], []) { Kind = FieldKind.Time, Kept = pace.To.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) },
            new FormField("zone", voice["pace_zone"], [], 60) { Kind = FieldKind.Line, Kept = tap.Sight.Zone.Id },
            new FormField("language", voice["pace_language"], [new("nl", voice["pace_nl"]), new("en", voice["pace_en"])]) { Kept = (tap.Sight.Document.Language ?? voice.Language) is Language.Dutch ? "nl" : "en" },
            new FormField("open", voice["pace_open"], [new("no", voice["pace_open_no"]), new("yes", voice["pace_open_yes"])]) { Kept = tap.Sight.Document.IsOpen ? "yes" : "no" },
            new FormField("keep", voice["pace_keep"], [.. Retentions.Select(days => new FormChoice($"{days}", voice.Say("pace_keep_days", ("count", $"{days}"))))]) { Kind = FieldKind.List, Kept = $"{pace.RetentionDays}" },
            new FormField("weather", voice["pace_weather"], [.. Week.Select(day => new FormChoice(day.ToString(), voice.Days([day]))), new("no", voice["pace_weather_no"])]) { Kind = FieldKind.List, Kept = pace.WeatherDay?.ToString() ?? "no" },
        ]) with
        {
            Card = CardNames.Circle,
            SubmitTitle = voice["button_save"],
            Asides = [CircleKeys.Button(voice["button_leave"], "leave")],
            Check = answers => answers.Time("from") is { } from && answers.Time("to") is { } to && from >= to ? voice["pace_hours_wrong"]
                : answers["zone"] is { } zone && TimeZones.Known(zone) is null ? voice["pace_zone_wrong"] : null,
        };
    }

    protected override View Otherwise(CircleTap tap) => BoardCards.Board(tap.Sight);

    protected override async Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken) => BoardCards.Board(await ChangeAsync(tap, document =>
    {
        if (!document.Circle.MayAct(tap.Person, tap.Sight.Now)) return false;
        var pace = document.Circle.Pace;
        document.Circle = document.Circle with
        {
            Pace = pace with
            {
                Mode = answers["mode"] == "live" ? PaceMode.Live : PaceMode.ByDay,
                Days = answers["mode"] is ['d', .., var days] ? days - '0' : pace.Days,
                WorkDays = [.. answers.Several("days").Select(Enum.Parse<DayOfWeek>)],
                From = answers.Time("from") ?? pace.From,
                To = answers.Time("to") ?? pace.To,
                TimeZone = TimeZones.Known(answers["zone"]) ?? pace.TimeZone,
                RetentionDays = int.TryParse(answers["keep"], out var keep) ? keep : pace.RetentionDays,
                WeatherDay = Enum.TryParse<DayOfWeek>(answers["weather"], out var day) ? day : null,
            },
        };
        document.Language = answers["language"] == "nl" ? Language.Dutch : Language.English;
        document.IsOpen = answers["open"] == "yes";
        return true;
    }, cancellationToken));

    private static IEnumerable<DayOfWeek> Week => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));
}
