using System.Collections.Frozen;

namespace CoachBot.Sessions;

/// <summary>The small words of a planned session, Dutch and English.</summary>
internal static class SpokenLexicon
{
    private static readonly FrozenSet<string> Fillers = Words(
        "sessie sessies session sessions afspraak afspraken appointment appointments een a an the de het om at on op van from vanaf"
        + " uur o'clock ik heb i have i've plan starting beginnend start");

    private static readonly FrozenSet<string> Others = Words(
        "in met with bij for voor mij me haar hem hen ons her him them us you jou u mijn my our onze deze dit die dat this that these those it klant client"
        + " voorkeur name naam ingang tot half kwart quarter noon midday midnight middernacht next volgende komende aanstaande elke every"
        + " iedere each about around home thuis all alle every everyone");

    private static readonly FrozenDictionary<string, int> Numbers = new[]
        {
            "een one", "twee two", "drie three", "vier four", "vijf five", "zes six", "zeven seven", "acht eight", "negen nine", "tien ten",
            "elf eleven", "twaalf twelve", "dertien thirteen", "veertien fourteen",
        }
        .SelectMany((words, index) => words.Split(' ').Select(word => KeyValuePair.Create(word, index + 1)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a word may stand anywhere and says nothing.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word) || word.All(IsMark);

    /// <summary>Whether a word belongs to the language, so that it is nobody's code.</summary>
    public static bool IsOrdinary(string word) =>
        Fillers.Contains(word) || Others.Contains(word) || Numbers.ContainsKey(word) || SpokenDayWord.Find(word) is not null || SpokenCalendar.IsMonth(word)
        || SpokenLength.IsUnit(word) || SpokenParts.Of(word) is not null;

    /// <summary>A number in words.</summary>
    public static int? Number(string word) => Numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>Phrases as lists of words, the form in which they are looked for.</summary>
    public static string[][] Phrases(params ReadOnlySpan<string> phrases)
    {
        var all = new string[phrases.Length][];
        for (var index = 0; index < all.Length; index++) all[index] = phrases[index].Split(' ');
        return all;
    }

    public static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static bool IsMark(char character) =>
        ".,;:!?()[]\"'-…·*_~".Contains(character, StringComparison.Ordinal) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) is
            System.Globalization.UnicodeCategory.OtherSymbol or System.Globalization.UnicodeCategory.NonSpacingMark;
}
