namespace CoachBot.Sessions;

/// <summary>The start and the end of a planned session, as far as a text tells them.</summary>
/// <param name="IsSaid">Whether the text says anything of a time, be it one that cannot be.</param>
internal readonly record struct SpokenTimes(TimeOnly? Start, TimeOnly? End, bool IsSaid)
{
    // A second time of day is an end that nobody called one, not a length.
    private const int LongestUnsure = 8 * 60;

    private static readonly string[][] At = SpokenLexicon.Phrases("om", "at", "@", "start", "starts", "begint");
    private static readonly string[][] From = SpokenLexicon.Phrases("vanaf", "from", "van");
    private static readonly string[][] Between = SpokenLexicon.Phrases("tussen", "between");

    public static SpokenTimes Take(SpokenWords words, SpokenPart? part, int? usualMinutes)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (SpokenRange.At(words, at) is not { } range) continue;
            words.Take(at - words.Phrase(at - 1, Between), range.Next);
            return range.Times(part ?? SpokenParts.Take(words)) is { } times ? new SpokenTimes(times.Start, times.End, true) : new SpokenTimes(null, null, true);
        }

        var length = TakeLength(words, isSure: true);
        if ((TakeStart(words, At) ?? TakeStart(words, From) ?? TakeStart(words, null)) is not { } said) return default;
        var start = SpokenRange.StartOf(said.Time, part ?? SpokenParts.Take(words));
        var minutes = length ?? TakeLength(words, isSure: false) ?? usualMinutes;
        TimeOnly? end = minutes is > 0 and < 24 * 60 && start.AddMinutes(minutes.Value) is var after && SpokenRange.Holds(start, after) ? after : null;
        return new SpokenTimes(start, end, true);
    }

    /// <summary>Whether a time of day stands anywhere outside a place.</summary>
    public static bool StandOutside(SpokenWords words, int from, int to)
    {
        for (var at = 0; at < words.Count; at++)
            if ((at < from || at >= to) && (SpokenRange.At(words, at) is not null || (StartAt(words, at) is { } moment && (moment.Next <= from || at >= to)))) return true;
        return false;
    }

    // A start behind one of these words, or without one when it cannot be anything else.
    private static SpokenMoment? TakeStart(SpokenWords words, string[][]? openings)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var opening = openings is null ? 0 : words.Phrase(at, openings);
            if (openings is not null && opening == 0) continue;
            if ((opening > 0 ? SpokenMoment.At(words, at + opening) : StartAt(words, at)) is not { } start) continue;
            words.Take(at, start.Next);
            return start;
        }

        return null;
    }

    // Een uur is how long something takes, unless a word makes it a time.
    private static SpokenMoment? StartAt(SpokenWords words, int at) =>
        SpokenMoment.At(words, at) is { IsPlain: false } start && words.Between(at, start.Next) != "een uur" ? start : null;

    private static int? TakeLength(SpokenWords words, bool isSure)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (SpokenLength.At(words, at) is not { } length || (isSure ? !length.IsSure : length.Minutes > LongestUnsure)) continue;
            words.Take(length.From, length.Next);
            return length.Minutes;
        }

        return null;
    }
}
