using System.Collections.Frozen;

namespace CoachBot.Sessions;

/// <summary>Takes the days out of a text.</summary>
internal sealed class SpokenDayReader
{
    // Sat, do and zo are more often other words, unless one of these or a number stands beside them.
    private static readonly FrozenSet<string> Before = SpokenLexicon.Words("op on this deze next volgende komende aanstaande coming week weken weeks");
    private static readonly FrozenSet<string> Behind = SpokenLexicon.Words("van from tussen between om at bij met with morning afternoon evening ochtend middag avond '");

    private static readonly string[][] Coming = SpokenLexicon.Phrases(
        "aanstaande", "komende", "eerstvolgende", "eerstkomende", "volgende", "next", "coming", "a . s .", "a . s", "this coming");

    private static readonly int LongestComing = Coming.Max(phrase => phrase.Length);

    private readonly SpokenWords _words;
    private readonly DateOnly _today;
    private readonly SpokenDays _days;

    private SpokenDayReader(SpokenWords words, DateOnly today) => (_words, _today, _days) = (words, today, new SpokenDays(today));

    /// <summary>All days of a text, the surest first.</summary>
    public static SpokenDays Take(SpokenWords words, DateOnly today)
    {
        var reader = new SpokenDayReader(words, today);
        reader.TakeWeeks();
        reader.TakeCalendar();
        for (var at = 0; at < words.Count; at++) reader.TakeDayWord(at);
        reader.TakeEither();
        return reader._days;
    }

    private void TakeWeeks()
    {
        for (var at = 0; at < _words.Count; at++)
        {
            if (SpokenWeek.At(_words, at) is not { } found) continue;
            _words.Take(at, found.Next);
            if (found.Days is { } days) _days.Days.Add(_today.AddDays(days));
            else _days.Weeks.Add(found.Week);
        }
    }

    private void TakeCalendar()
    {
        for (var at = 0; at < _words.Count; at++)
            if ((SpokenCalendar.At(_words, at, _today) ?? (SpokenCalendar.IsOrdinal(_words, at) ? SpokenCalendar.Numbered(_words, at, _today) : null)) is { } found)
                Add(at, found);
    }

    private void TakeDayWord(int at)
    {
        if (SpokenDayWord.Find(_words[at]) is { } found && (!found.IsShort || IsDay(at))) TakeDayWord(at, found);
        // This afternoon.
        else if (_words[at] is "this" or "deze" && SpokenParts.Of(_words[at + 1]) is { } part)
        {
            Add(at, (_today, at + 2));
            _days.Part ??= part;
        }
    }

    private void TakeDayWord(int at, SpokenDayWord found)
    {
        _words.Take(at, at + 1);
        var next = _words[at + 1] == "." && found.IsShort ? at + 2 : at + 1;
        if (found.Weekday is { } weekday) TakeWeekday(at, next, weekday);
        else _days.Days.Add(_today.AddDays(found.Ahead));
        _days.Part ??= found.Part;
        // Maandag morgen is no Tuesday.
        if ((SpokenParts.At(_words, next) ?? (found.Weekday is not null && _words[next] == "morgen" ? (SpokenPart.Morning, next + 1) : null)) is not { } part) return;
        _days.Part ??= part.Part;
        _words.Take(next, part.Next);
    }

    private void TakeWeekday(int at, int next, DayOfWeek weekday)
    {
        _days.Weekdays.Add(weekday);
        _days.IsWeekFirst = _days.Weeks is [var week, ..] && week.From < at;
        for (var from = Math.Max(at - LongestComing, 0); from < at; from++)
            if (_words.Phrase(from, Coming) == at - from) TakeComing(from, at);
        if (_words.Phrase(next, Coming) is > 0 and var behind) TakeComing(next, next + behind);
        if (_words[at - 1] is "this" or "deze") _words.Take(at - 1, at);
        // Thursday 26, when that is a Thursday and not an hour.
        if (SpokenRange.At(_words, next) is null && SpokenMoment.At(_words, next) is null or { IsPlain: true }
            && SpokenCalendar.Numbered(_words, next, _today) is { } day && day.Day.DayOfWeek == weekday) Add(next, day);
    }

    private void TakeComing(int from, int to)
    {
        _days.IsComing = true;
        _words.Take(from, to);
    }

    // 9-12 is a day only where another time stands beside it.
    private void TakeEither()
    {
        for (var at = 0; at < _words.Count && _days.Days.Count == 0; at++)
        {
            if (SpokenCalendar.AtEither(_words, at, _today) is not { } found) continue;
            // The 9.12 of 9.12 - 10.12 is no day.
            if (SpokenRange.At(_words, at) is { } range && range.Next > found.Next) at = range.Next - 1;
            else if (SpokenTimes.StandOutside(_words, at, found.Next)) Add(at, found);
        }
    }

    private void Add(int at, (DateOnly Day, int Next) found)
    {
        _days.Days.Add(found.Day);
        _words.Take(at, found.Next);
    }

    private bool IsDay(int at)
    {
        var next = _words.Said(at + 1) is "." or "," ? at + 2 : at + 1;
        return SpokenRepeat.Opens(_words.Said(at - 1)) || Before.Contains(_words.Said(at - 1)) || IsNumber(at - 1) || Behind.Contains(_words.Said(next)) || IsNumber(next);
    }

    private bool IsNumber(int at) => _words.Said(at) is [>= '0' and <= '9', ..];
}
