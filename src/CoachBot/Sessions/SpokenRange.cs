using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>From one time to another, at a place in a text: 13-16, van 9 tot half een, between 1 and 4 pm.</summary>
/// <param name="Next">The place of what follows it.</param>
internal readonly record struct SpokenRange(SpokenMoment From, SpokenMoment To, int Next)
{
    private static readonly TimeSpan LongestNight = TimeSpan.FromHours(6);

    // Five to twelve is a morning before anything else; two to twelve is not.
    private const int EarliestMorning = 5;
    private const int LateMorning = 11;

    // Nine this afternoon is a slip, not nine in the evening.
    private const int LastAfternoon = 8;

    public static SpokenRange? At(SpokenWords words, int at)
    {
        if (IsCut(words, at) || SpokenMoment.At(words, at) is not { } from) return null;
        var between = words.Said(at - 1) is "tussen" or "between" ? words[from.Next] is "en" or "and" : words[from.Next] is "-" or "tot" or "to" or "till" or "til" or "until";
        if (!between || SpokenMoment.At(words, from.Next + 1) is not { } to || IsCut(words, to.Next)) return null;
        return new SpokenRange(from, to, to.Next);
    }

    /// <summary>The times that are meant; null when the end is before the start.</summary>
    public (TimeOnly Start, TimeOnly End)? Times(SpokenPart? part)
    {
        var (from, to) = (From.Time, To.Time);
        var start = from.Half != HalfOfDay.Unsaid ? from.Time : to.Half switch
        {
            HalfOfDay.Said => Nearest(to.Time, from, before: true),
            HalfOfDay.Clock => from.ByDay < to.Time ? from.ByDay : from.Time,
            HalfOfDay.Unsaid => StartOf(from, part, from.Time.Hour >= EarliestMorning && to.Time.Hour >= LateMorning),
        };
        var end = to.Half == HalfOfDay.Unsaid ? Nearest(start, to, before: false) : to.Time;
        return Holds(start, end) ? (start, end) : null;
    }

    /// <summary>Whether a session can be from the one to the other, over midnight only when it is short.</summary>
    public static bool Holds(TimeOnly start, TimeOnly end) => end > start || (end != start && (end == default || end - start <= LongestNight));

    /// <summary>A start whose half of the day nobody named.</summary>
    public static TimeOnly StartOf(SaidTime said, SpokenPart? part, bool inTheMorning = false) => part switch
    {
        _ when said.Half != HalfOfDay.Unsaid => said.Time,
        SpokenPart.Morning => said.Time,
        SpokenPart.Evening => said.Afternoon,
        SpokenPart.Afternoon when said.Time.Hour <= LastAfternoon => said.Afternoon,
        _ => inTheMorning ? said.Time : said.ByDay,
    };

    // The half of the day that makes the session the shortest.
    private static TimeOnly Nearest(TimeOnly other, SaidTime said, bool before)
    {
        var (morning, afternoon) = (Length(said.Morning), Length(said.Afternoon));
        return morning < afternoon ? said.Morning : said.Afternoon;

        TimeSpan Length(TimeOnly time) => time == other ? TimeSpan.FromDays(1) : before ? other - time : time - other;
    }

    // 1-2-3 and 06-12345678 are no times.
    private static bool IsCut(SpokenWords words, int at) =>
        words.IsGlued(at) && ((words.Said(at - 1) is [>= '0' and <= '9', ..] && words.Said(at) is "-" or "/" or "," && words.IsGlued(at + 1) && words.Number(at + 1, 9) is not null)
            || words.Said(at - 1) is "-" or "/" or "," or "." or ":" or "'");
}
