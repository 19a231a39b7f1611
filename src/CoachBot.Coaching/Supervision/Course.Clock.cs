namespace CoachBot.Coaching.Supervision;

/// <summary>What time does to a circle.</summary>
public sealed partial class Course
{
    // A weekly question that could not be asked on its morning is not asked in the evening.
    private static readonly TimeSpan WeatherLate = TimeSpan.FromHours(2);
    private static readonly TimeSpan UntilAsked = TimeSpan.FromDays(14);
    private static readonly TimeOnly WeatherTime = new(10, 0);
    private const int WeatherWorkDays = 2;
    private const int MostSteps = 40;

    /// <summary>Does what is due by now.</summary>
    public Circle Tick(Circle circle)
    {
        ArgumentNullException.ThrowIfNull(circle);
        for (var left = MostSteps; left > 0 && circle.Round is { IsPaused: false } round && round.DueAt <= now; left--) circle = AtDue(circle, round);
        if (circle.Round is { IsPaused: false, RemindedAt: null } open && ReminderOf(open) is { } reminder && reminder <= now && Missing(circle).Count > 0)
            circle = circle with { Round = open with { RemindedAt = now } };
        foreach (var closed in circle.Closed.Where(one => one.ClearedAt is null && one.ClearAt <= now).ToList()) circle = circle.With(closed.Cleared(now));
        foreach (var closed in circle.Closed.Where(one => AskAt(circle, one) <= now).ToList()) circle = circle.With(closed with { AskedAt = now });
        return TickWeather(circle);
    }

    /// <summary>When there is something to do next; null when there is nothing.</summary>
    public DateTimeOffset? Next(Circle circle)
    {
        ArgumentNullException.ThrowIfNull(circle);
        var moments = new List<DateTimeOffset?>
        {
            circle.Round is { IsPaused: false } round ? round.DueAt : null,
            circle.Round is { IsPaused: false, RemindedAt: null } open && Missing(circle).Count > 0 ? ReminderOf(open) : null,
            circle.Weather is { IsClosed: false } weather ? weather.ClosesAt : null,
            HasWeather(circle) ? working.OnNext(circle.Pace.WeatherDay!.Value, WeatherAt(circle), now) : null,
        };
        foreach (var closed in circle.Closed)
        {
            if (closed.ClearedAt is null) moments.Add(closed.ClearAt);
            moments.Add(AskAt(circle, closed));
        }

        return moments.Where(moment => moment is not null && moment < DateTimeOffset.MaxValue).Min();
    }

    private DateTimeOffset? ReminderOf(Round round)
    {
        if (round.Mode is PaceMode.Live || working.Reminder(round.RunsSince, round.DueAt) is not { } at) return null;
        // One that is late waits for the circle's hours too.
        at = working.Next(at < now ? now : at);
        return at < round.DueAt ? at : null;
    }

    /// <summary>A step in which nobody came is given as much time again, once; then the round goes on.</summary>
    private Circle AtDue(Circle circle, Round round)
    {
        if (!round.WasExtended && !round.In(round.Current.Id).Any() && Expected(circle).Count > 0 && round.Current.Id != Round.LookBack)
        {
            // The case as it was brought was said yes to already.
            if (StepOf(round) is { Kind: StepKind.Story }) return GoOn(circle with { Round = round.Take(Story(round)) });
            return circle with { Round = Afresh(round) with { WasExtended = true } };
        }

        return GoOn(circle);
    }

    private Contribution Story(Round round) => new()
    {
        Step = round.Current.Id, Author = round.Presenter, At = now, Pieces = [new Piece(0, $"{round.Case.Situation} {round.Case.Question}".Trim())],
    };

    // Two weeks on, in the thread; not when the texts are gone by then, or another round asks it.
    private DateTimeOffset? AskAt(Circle circle, ClosedRound closed) =>
        closed is { AskedAt: null, LookedBack: null, ClearedAt: null, WasStopped: false, WasWithdrawn: false } && circle.Round?.LooksBackOn != closed.Round.Id
        && working.Next(closed.ClosedAt + UntilAsked) is var at && at < closed.ClearAt && circle.Find(closed.Round.Presenter) is { IsIn: true }
            ? at
            : null;

    private bool HasWeather(Circle circle) => circle.Pace.WeatherDay is not null && circle.Active(now).Count >= Weather.Fewest;

    // In the morning, where that is within the circle's hours.
    private static TimeOnly WeatherAt(Circle circle) => WeatherTime >= circle.Pace.From && WeatherTime <= circle.Pace.To ? WeatherTime : circle.Pace.From;

    private Circle TickWeather(Circle circle)
    {
        if (circle.Weather is { IsClosed: false } weather && weather.ClosesAt <= now) circle = circle with { Weather = weather.Close() };
        if (!HasWeather(circle)) return circle;
        var day = working.DayOf(now);
        var at = working.OnNext(circle.Pace.WeatherDay!.Value, WeatherAt(circle), now - WeatherLate);
        return at > now || circle.Weather?.Day == day || circle.Weather is { IsClosed: false }
            ? circle
            : circle with { Weather = new Weather { Day = day, ClosesAt = working.After(now, WeatherWorkDays) } };
    }
}
