using CoachBot.Coaching.Supervision;

namespace CoachBot.Coaching.Reading;

internal static class AnonymitySignsReader
{
    public static AnonymityWords Read(ContentFile file)
    {
        var content = file.Read(ContentJson.Default.AnonymitySignsFile);
        return new AnonymityWords
        {
            Places = Words(content.Places, "places", word => word.Any(char.IsUpper), "with a capital"),
            Near = Lower(content.Near, "near"),
            Known = Lower(content.Known, "known"),
            Offices = Lower(content.Offices, "offices"),
            Professions = Lower(content.Professions, "professions"),
            Illnesses = Lower(content.Illnesses, "illnesses"),
            Abbreviations = Words(content.Abbreviations, "abbreviations", word => word.All(char.IsUpper), "in capitals"),
            Persons = Lower(content.Persons, "persons"),
            Children = Lower(content.Children, "children"),
            Numbers = Lower(content.Numbers, "numbers"),
            Twins = Lower(content.Twins, "twins"),
            Days = Lower(content.Days, "days"),
            ShortMonths = Lower(content.ShortMonths, "shortMonths"),
        };

        List<string> Lower(List<string>? words, string name) => Words(words, name, word => !word.Any(char.IsUpper), "in lower case");

        List<string> Words(List<string>? words, string name, Func<string, bool> isWritten, string how)
        {
            var read = new List<string>();
            foreach (var (word, path) in file.Each(words, $"$.{name}"))
            {
                if (!word.Any(char.IsLetter) || word != word.Trim() || !isWritten(word))
                    throw file.Broken(path, $"must be a word {how}: '{word}'");
                if (read.Contains(word))
                    throw file.Broken(path, $"is a duplicate: '{word}'");
                read.Add(word);
            }

            return read;
        }
    }
}

internal sealed record AnonymitySignsFile(
    List<string>? Places,
    List<string>? Near,
    List<string>? Known,
    List<string>? Offices,
    List<string>? Professions,
    List<string>? Illnesses,
    List<string>? Abbreviations,
    List<string>? Persons,
    List<string>? Children,
    List<string>? Numbers,
    List<string>? Twins,
    List<string>? Days,
    List<string>? ShortMonths);
