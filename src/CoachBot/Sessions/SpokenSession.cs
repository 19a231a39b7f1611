using CoachBot.Coaching.Sessions;

namespace CoachBot.Sessions;

/// <summary>
/// A planned session as people write it, in Dutch and English alike: "donderdag 13 tot 16 bij M", "every other Monday 9-12 with K".
/// The text becomes a row of words; the client, the repeat, the days and the times each take the words that they understand,
/// the surest first, and what is left must say nothing for the session to be whole.
/// </summary>
/// <param name="Date">The first day.</param>
/// <param name="End">On the next day when it is not later than <paramref name="Start"/>.</param>
/// <param name="Client">The code as it was typed.</param>
/// <param name="IsWhole">Whether every word was understood and the day and both times are known.</param>
/// <param name="Unread">How many words were not understood.</param>
internal sealed record SpokenSession(DateOnly? Date, TimeOnly? Start, TimeOnly? End, Repeat Repeat, DateOnly? Until, string? Client, bool IsWhole, int Unread)
{
    private const int Longest = 200;

    /// <param name="now">The organizer's own date and time.</param>
    /// <param name="usualMinutes">How long the organizer's sessions are, for a start without an end.</param>
    /// <returns>What was understood; null when the text says nothing of a day, a time or a repeat.</returns>
    public static SpokenSession? Read(string text, DateTime now, int? usualMinutes)
    {
        if (text.Length > Longest) return null;
        var words = new SpokenWords(text);
        var today = DateOnly.FromDateTime(now);
        var client = SpokenClient.Take(words);
        var repeat = SpokenRepeat.Take(words);
        var until = SpokenUntil.Take(words, today);
        var days = SpokenDayReader.Take(words, today);
        var times = SpokenTimes.Take(words, days.Part, usualMinutes);
        client ??= SpokenClient.TakeNumber(words);
        if (!days.AreSaid && !times.IsSaid && repeat == Repeat.Once) return null;

        var (date, agrees) = days.First(times.Start, TimeOnly.FromDateTime(now), repeat);
        var unread = words.Left.Count(word => !SpokenLexicon.IsFiller(word));
        var understood = unread == 0;
        return new SpokenSession(
            date,
            times.Start,
            times.End,
            repeat,
            repeat == Repeat.Once ? null : until,
            understood || SpokenClient.StandsOut(client) ? client : null,
            understood && agrees && date is not null && times is { Start: not null, End: not null } && (until is null || (repeat != Repeat.Once && until >= date)),
            unread);
    }
}
