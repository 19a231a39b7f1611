namespace CoachBot.Sessions;

/// <summary>A week that a text names: volgende week, this week, in two weeks.</summary>
/// <param name="Ahead">How many weeks after this one.</param>
/// <param name="From">The place where it is named.</param>
/// <param name="IsNumbered">Whether it counts from today, and so is a day as well.</param>
internal readonly record struct SpokenWeek(int Ahead, int From, bool IsNumbered)
{
    private static readonly string[][] This = SpokenLexicon.Phrases("deze week", "this week");
    private static readonly string[][] Next = SpokenLexicon.Phrases("volgende week", "komende week", "aanstaande week", "next week", "coming week", "the coming week");
    private static readonly string[][] AfterNext = SpokenLexicon.Phrases("week after next", "the week after next");
    private static readonly string[][] Tomorrow = SpokenLexicon.Phrases("day after tomorrow", "the day after tomorrow");
    private static readonly string[][] FromNow = SpokenLexicon.Phrases("from now", "from today", "vanaf nu", "vanaf vandaag", "time", "' time");

    /// <summary>The week, or the number of days, that is named at a place, and where that ends.</summary>
    public static (SpokenWeek Week, int? Days, int Next)? At(SpokenWords words, int at)
    {
        if (words.Phrase(at, Tomorrow) is > 0 and var tomorrow) return (default, 2, at + tomorrow);
        if (words.Phrase(at, This) is > 0 and var current) return (new SpokenWeek(0, at, false), null, at + current);
        if (words.Phrase(at, Next) is > 0 and var next) return (new SpokenWeek(1, at, false), null, at + next);
        if (words.Phrase(at, AfterNext) is > 0 and var second) return (new SpokenWeek(2, at, false), null, at + second);
        return Counted(words, at);
    }

    private static (SpokenWeek Week, int? Days, int Next)? Counted(SpokenWords words, int at)
    {
        var number = words[at] is "over" or "in" ? at + 1 : at;
        var count = words[number] is "a" or "an" ? 1 : words.Number(number) ?? SpokenLexicon.Number(words[number]);
        if (count is not > 0) return null;
        var behind = words.Phrase(number + 2, FromNow);
        if (number == at && behind == 0) return null;
        var end = number + 2 + behind;
        return words[number + 1] switch
        {
            "dag" or "dagen" or "day" or "days" => (default, count, end),
            "week" or "weken" or "weeks" or "week's" => (new SpokenWeek(count.Value, at, true), null, end),
            "fortnight" => (new SpokenWeek(2 * count.Value, at, true), null, end),
            _ => null,
        };
    }
}
