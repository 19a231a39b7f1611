using System.Collections.Frozen;

namespace CoachBot.Sessions;

/// <summary>How long something takes, at a place in a text: 3 uur lang, for 90 minutes, anderhalf uur.</summary>
/// <param name="From">The place where it begins.</param>
/// <param name="Next">The place of what follows it.</param>
/// <param name="IsSure">Whether it cannot be a time of day, as 3 uur can.</param>
internal readonly record struct SpokenLength(int Minutes, int From, int Next, bool IsSure)
{
    private const int Longest = 16 * 60;

    private static readonly FrozenSet<string> Hours = SpokenLexicon.Words("uur uren hour hours hr hrs u h");
    private static readonly FrozenSet<string> Unsure = SpokenLexicon.Words("uur u h");
    private static readonly FrozenSet<string> MinuteWords = SpokenLexicon.Words("minuten minuut minutes minute min mins");
    private static readonly FrozenSet<string> Openings = SpokenLexicon.Words("for voor gedurende lasting duurt duur");
    private static readonly FrozenSet<string> Clock = SpokenLexicon.Words("om at van vanaf from");

    private static readonly string[][] HalfHours = SpokenLexicon.Phrases("half an hour", "half a hour", "een half uur", "half uur", "a half hour", "half hour", "halfuur", "een halfuur");
    private static readonly string[][] OneAndAHalf = SpokenLexicon.Phrases("anderhalf uur", "anderhalve uur", "an hour and a half", "one hour and a half", "one and a half hours");
    private static readonly string[][] AndAHalf = SpokenLexicon.Phrases("en een half", "een half", "and a half", "½", "- en - een - half", "1 / 2");

    public static bool IsUnit(string word) => Hours.Contains(word) || MinuteWords.Contains(word) || word is "kwartier" or "halfuur" or "lang";

    /// <summary>The length at a place, with the word that opens it.</summary>
    public static SpokenLength? At(SpokenWords words, int at)
    {
        var amount = Opens(words, at) ? at + 1 : at;
        if (amount == at && Clock.Contains(words.Said(at - 1))) return null;
        if (Amount(words, amount) is not { } length || length.Minutes is <= 0 or > Longest) return null;
        var isLong = words[length.Next] is "lang" or "long";
        return new SpokenLength(length.Minutes, at, isLong ? length.Next + 1 : length.Next, length.IsSure || isLong || amount > at);
    }

    // Kwart voor 3 uur is a time, and so is van 3 uur; een sessie van 3 uur is not.
    private static bool Opens(SpokenWords words, int at) => words[at] switch
    {
        "voor" => words.Number(at - 1) is null && words[at - 1] is not "kwart" && SpokenLexicon.Number(words[at - 1]) is null,
        "van" or "of" => words.Said(at - 1) is "sessie" or "session" or "afspraak" or "appointment",
        var word => Openings.Contains(word),
    };

    private static (int Minutes, int Next, bool IsSure)? Amount(SpokenWords words, int at)
    {
        if (words.Phrase(at, HalfHours) is > 0 and var half) return (30, at + half, true);
        if (words.Phrase(at, OneAndAHalf) is > 0 and var more) return (90, at + more, true);
        if (Count(words, at) is not { } count) return null;
        var (number, next) = count;
        var tenths = number * 10;
        if (words[next] is "," or "." && words.IsGlued(next) && words.IsGlued(next + 1) && words.Number(next + 1) is { } decimals)
            (tenths, next) = words[next + 1].Length > 1 ? (tenths + (decimals / 10), next + 2) : (tenths + decimals, next + 2);
        else if (words.Phrase(next, AndAHalf) is > 0 and var halves) (tenths, next) = (tenths + 5, next + halves);
        var unit = words[next] == "-" ? next + 1 : next;
        if (MinuteWords.Contains(words[unit])) return (tenths / 10, unit + 1, true);
        if (words[unit] == "kwartier") return (tenths * 15 / 10, unit + 1, true);
        if (!Hours.Contains(words[unit])) return null;
        var minutes = MinutesAt(words, unit + 1);
        return (tenths * 6 + minutes.Minutes, minutes.Next, tenths % 10 > 0 || minutes.Minutes > 0 || !Unsure.Contains(words[unit]));
    }

    // The 30 minutes of 2 hours and 30 minutes.
    private static (int Minutes, int Next) MinutesAt(SpokenWords words, int at)
    {
        var number = words[at] is "en" or "and" ? at + 1 : at;
        return words.Number(number) is { } minutes && MinuteWords.Contains(words[number + 1]) ? (minutes, number + 2) : (0, at);
    }

    private static (int Number, int Next)? Count(SpokenWords words, int at) =>
        words.Number(at, 3) is { } number ? (number, at + 1)
        : words[at] is "a" or "an" ? (1, at + 1)
        : SpokenLexicon.Number(words[at]) is { } word ? (word, at + 1)
        : null;
}
