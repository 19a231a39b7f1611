using CoachBot.Coaching.Clients;

namespace CoachBot.Coaching.Reading;

internal static class NameSignsReader
{
    public static NameWords Read(ContentFile file)
    {
        var content = file.Read(ContentJson.Default.NameSignsFile);
        return new NameWords
        {
            Titles = Words(content.Titles, "titles"),
            Particles = Words(content.Particles, "particles"),
            Streets = Words(content.Streets, "streets"),
            Roads = Words(content.Roads, "roads"),
            Born = Words(content.Born, "born"),
            Months = Words(content.Months, "months"),
            FirstNames = Words(content.FirstNames, "firstNames"),
        };

        List<string> Words(List<string>? words, string name)
        {
            var read = new List<string>();
            foreach (var (word, path) in file.Each(words, $"$.{name}"))
                read.Add(word.Length > 0 && word.All(char.IsLower) ? word : throw file.Broken(path, $"must be one word in lower case: '{word}'"));
            return read;
        }
    }
}
