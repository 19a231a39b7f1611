using System.Collections.Frozen;

namespace CoachBot.Sessions;

/// <summary>A word that names a day: vandaag, donderdagavond, Thursdays.</summary>
/// <param name="Weekday">Null when the day is so many days ahead.</param>
/// <param name="IsPlural">Every such day.</param>
/// <param name="IsShort">An abbreviation, which may be another word: do, sat.</param>
internal readonly record struct SpokenDayWord(DayOfWeek? Weekday, int Ahead = 0, SpokenPart? Part = null, bool IsPlural = false, bool IsShort = false)
{
    // From Sunday on, as DayOfWeek counts; the two full names first.
    private static readonly string[] Names =
    [
        "zondag sunday zo sun", "maandag monday ma mon", "dinsdag tuesday di tue tues", "woensdag wednesday wo wed weds",
        "donderdag thursday do thu thur thurs", "vrijdag friday vr vrij fri", "zaterdag saturday za zat sat",
    ];

    private static readonly (string Ending, SpokenPart Part)[] Endings =
        [("ochtend", SpokenPart.Morning), ("morgen", SpokenPart.Morning), ("vroeg", SpokenPart.Morning), ("middag", SpokenPart.Afternoon), ("avond", SpokenPart.Evening)];

    private static readonly FrozenDictionary<string, SpokenDayWord> Known = All().ToFrozenDictionary(StringComparer.Ordinal);

    public static SpokenDayWord? Find(string word) => Known.TryGetValue(word, out var day) ? day : null;

    private static Dictionary<string, SpokenDayWord> All()
    {
        var all = new Dictionary<string, SpokenDayWord>
        {
            ["vandaag"] = new(null), ["today"] = new(null), ["tonight"] = new(null, Part: SpokenPart.Evening),
            ["morgen"] = new(null, 1), ["tomorrow"] = new(null, 1), ["overmorgen"] = new(null, 2),
        };
        foreach (var (ending, part) in Endings)
        {
            all[$"van{ending}"] = new SpokenDayWord(null, Part: part);
            all[$"morgen{ending}"] = new SpokenDayWord(null, 1, part);
            all[$"overmorgen{ending}"] = new SpokenDayWord(null, 2, part);
        }

        for (var index = 0; index < Names.Length; index++) AddNames(all, (DayOfWeek)index, Names[index].Split(' '));
        return all;
    }

    private static void AddNames(Dictionary<string, SpokenDayWord> all, DayOfWeek weekday, string[] names)
    {
        foreach (var name in names) all[name] = new SpokenDayWord(weekday, IsShort: name.Length < 6);
        foreach (var name in names[..2]) all[$"{name}s"] = new SpokenDayWord(weekday, IsPlural: true);
        foreach (var (ending, part) in Endings) all[$"{names[0]}{ending}"] = new SpokenDayWord(weekday, Part: part);
    }
}
