using CoachBot.Coaching.Hearing;

namespace CoachBot.Coaching.Reading;

/// <summary>Reads what the coach listens for: the signs, and the model that was trained with them.</summary>
internal static class HearingReader
{
    public const string SignsFile = "hearing-signs.json";
    public const string ModelFile = "hearing-model.tsv";

    public static PitfallHearing Read(string folder) => new(Signs(new ContentFile(folder, SignsFile)), Model(folder));

    public static Signs Signs(ContentFile file)
    {
        var signs = new Signs();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.HearingSignsFile).Signs, "$.signs"))
        {
            if (!ids.Add(file.Required(item.Id, $"{path}.id")))
                throw file.Broken($"{path}.id", "is a duplicate");
            foreach (var phrase in file.Required(item.Words, $"{path}.words").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                signs.Add(item.Id!, phrase);
        }

        return signs;
    }

    private static HearingModel Model(string folder)
    {
        try
        {
            return HearingModel.Read(File.ReadLines(Path.Combine(folder, ModelFile)));
        }
        catch (FormatException wrong)
        {
            throw new PlaybookException($"{ModelFile}, {wrong.Message}.", wrong);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"{ModelFile}: cannot be read from '{folder}'.", missing);
        }
    }
}
