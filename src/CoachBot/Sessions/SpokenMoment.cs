using System.Collections.Frozen;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>A time of day at a place in a text.</summary>
/// <param name="Next">The place of what follows it.</param>
/// <param name="IsPlain">Whether it is a number and no more, which may count anything.</param>
internal readonly record struct SpokenMoment(SaidTime Time, int Next, bool IsPlain)
{
    private const int LongestInWords = 7;

    private static readonly FrozenSet<string> Parts = SpokenLexicon.Words(
        ": . u uur h hrs o'clock am pm a p m half kwart quarter voor over past to noon midday midnight middernacht twintig twenty"
        + " een twee drie vier vijf zes zeven acht negen tien elf twaalf one two three four five six seven eight nine ten eleven twelve");

    /// <summary>The longest time that begins at a place.</summary>
    public static SpokenMoment? At(SpokenWords words, int at)
    {
        if (!words.Moments.TryGetValue(at, out var moment)) words.Moments[at] = moment = Find(words, at);
        return moment;
    }

    private static SpokenMoment? Find(SpokenWords words, int at)
    {
        var end = at;
        while (end < at + LongestInWords && IsPart(words, at, end)) end++;
        for (; end > at; end--)
        {
            if (!Holds(words, at, end) || SpokenTime.Hear(words.Between(at, end)) is not { } time) continue;
            var plain = end == at + 1 && time.Half != HalfOfDay.Said;
            if (time.Half != HalfOfDay.Unsaid || SpokenParts.At(words, end) is not { } named) return new SpokenMoment(time, end, plain);
            return new SpokenMoment(new SaidTime(In(named.Part, time), HalfOfDay.Said), named.Next, false);
        }

        return null;
    }

    // Twelve in the morning is noon, and at night it is midnight.
    private static TimeOnly In(SpokenPart part, SaidTime time) => part switch
    {
        SpokenPart.Morning => time.Time,
        SpokenPart.Afternoon => time.Afternoon,
        SpokenPart.Evening => time.Time.Hour == 12 ? time.Morning : time.Afternoon,
    };

    private static bool IsPart(SpokenWords words, int at, int index) =>
        words.Number(index) is null ? Parts.Contains(words[index]) : index == at || words.Number(index - 1) is null;

    // 9.30 is a time; "9. 30" is the end of a sentence and the beginning of another.
    private static bool Holds(SpokenWords words, int at, int end)
    {
        var marks = 0;
        for (var index = at; index < end; index++)
        {
            if (words[index] is not (":" or "." or "u" or "h")) continue;
            var minutes = index + 1 < end && words.Number(index + 1) is not null;
            if (minutes ? ++marks > 1 || !words.IsGlued(index) || !words.IsGlued(index + 1) : words[index] == ":") return false;
        }

        return true;
    }
}
