using CoachBot.Coaching.Sessions;

namespace CoachBot.Sessions;

/// <summary>How a planned session comes back: elke donderdag, om de twee weken, every other Monday, fortnightly.</summary>
internal static class SpokenRepeat
{
    private static readonly string[][] Weekly = SpokenLexicon.Phrases(
        "elke week", "iedere week", "elk week", "wekelijks", "wekelijkse", "eens per week", "1 x per week", "een keer per week", "every week", "each week", "weekly", "once a week");

    private static readonly string[][] Fortnightly = SpokenLexicon.Phrases(
        "om de week", "om de andere week", "elke andere week", "iedere andere week", "om de twee weken", "om de 2 weken", "om de 14 dagen", "om de veertien dagen",
        "elke twee weken", "elke 2 weken", "iedere twee weken", "iedere 2 weken", "elke 14 dagen", "elke veertien dagen", "eens per twee weken", "eens per 2 weken",
        "eens in de twee weken", "eens in de 2 weken", "een keer per twee weken", "een keer in de twee weken", "tweewekelijks", "tweewekelijkse", "twee wekelijks",
        "twee - wekelijks", "2 - wekelijks", "2 wekelijks", "veertiendaags", "every other week", "every two weeks", "every 2 weeks", "every second week",
        "every 2 nd week", "every 14 days", "every fortnight", "once every two weeks", "once every 2 weeks", "once a fortnight", "fortnightly", "biweekly", "bi - weekly");

    private static readonly string[][] BeforeWeekly = SpokenLexicon.Phrases("elke", "iedere", "elk", "ieder", "every", "each");

    private static readonly string[][] BeforeFortnightly = SpokenLexicon.Phrases(
        "om de", "om de andere", "elke andere", "iedere andere", "elke tweede", "iedere tweede", "every other", "every second", "every 2 nd", "every alternate", "alternate");

    /// <summary>How it comes back; the day of the week stays, for it is a day too.</summary>
    public static Repeat Take(SpokenWords words)
    {
        var repeat = Repeat.Once;
        for (var at = 0; at < words.Count; at++)
        {
            if (Found(words, at) is not { } found) continue;
            if (found.Length > 0) words.Take(at, at + found.Length);
            if (found.Repeat > repeat) repeat = found.Repeat;
        }

        return repeat;
    }

    /// <summary>Whether a word can stand before a day that comes back.</summary>
    public static bool Opens(string word) => word is "elke" or "iedere" or "elk" or "ieder" or "every" or "each" or "other" or "second" or "alternate" or "andere" or "tweede" or "nd";

    private static (Repeat Repeat, int Length)? Found(SpokenWords words, int at)
    {
        if (words.Phrase(at, Fortnightly) is > 0 and var fortnight) return (Repeat.Fortnightly, fortnight);
        if (BeforeDay(words, at, BeforeFortnightly) is > 0 and var other) return (Repeat.Fortnightly, other);
        if (words.Phrase(at, Weekly) is > 0 and var week) return (Repeat.Weekly, week);
        if (BeforeDay(words, at, BeforeWeekly) is > 0 and var every) return (Repeat.Weekly, every);
        return SpokenDayWord.Find(words[at]) is { IsPlural: true } ? (Repeat.Weekly, 0) : null;
    }

    private static int BeforeDay(SpokenWords words, int at, string[][] phrases) =>
        words.Phrase(at, phrases) is > 0 and var length && SpokenDayWord.Find(words[at + length]) is { Weekday: not null } ? length : 0;
}
