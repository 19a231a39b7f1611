namespace CoachBot.Sessions;

/// <summary>The last day of a session that comes back: t/m 3 maart, until March 3.</summary>
internal static class SpokenUntil
{
    private static readonly string[][] Openings = SpokenLexicon.Phrases(
        "tot en met", "t / m", "tot", "until", "until and including", "till", "til", "through", "thru", "to", "up to and including");

    public static DateOnly? Take(SpokenWords words, DateOnly today)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words.Phrase(at, Openings) is not (> 0 and var length)) continue;
            var date = words[at + length] is "de" or "the" ? at + length + 1 : at + length;
            if ((SpokenCalendar.At(words, date, today) ?? InFigures(words, at, date, today)) is not { } found) continue;
            words.Take(at, found.Next);
            return found.Day;
        }

        return null;
    }

    // Tot 10.12 may be a time; tot 3-3 is not.
    private static (DateOnly Day, int Next)? InFigures(SpokenWords words, int at, int date, DateOnly today) =>
        words[date + 1] == "-" || words[at + 1] is "/" or "en" ? SpokenCalendar.AtEither(words, date, today) : null;
}
