using System.Text.RegularExpressions;
using CoachBot.Coaching.Safety;

namespace CoachBot.Coaching.Reading;

internal static class SafetyPatternsReader
{
    public static DangerSigns Read(ContentFile file)
    {
        var content = file.Read(ContentJson.Default.SafetyPatternsFile);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var patterns = new List<DangerPattern>();
        foreach (var (item, path) in file.Each(content.Patterns, "$.patterns"))
        {
            var category = item.Category switch
            {
                "suicide" => DangerCategory.Suicide,
                "violence" => DangerCategory.Violence,
                "child" => DangerCategory.Child,
                "acute" => DangerCategory.Acute,
                "fire" => DangerCategory.Fire,
                _ => throw file.Broken($"{path}.category", "must be suicide, violence, child, acute or fire"),
            };
            if (item.Tier is not (1 or 2))
                throw file.Broken($"{path}.tier", "must be 1 (the card at once) or 2 (a question first)");
            patterns.Add(new DangerPattern(Id(file, path, item, ids), category, item.Tier.Value, Expression(file, path, item)));
        }

        var idioms = new List<Regex>();
        foreach (var (item, path) in file.Each(content.Idioms, "$.idioms"))
        {
            Id(file, path, item, ids);
            idioms.Add(Expression(file, path, item));
        }

        return new DangerSigns(patterns, idioms);
    }

    private static string Id(ContentFile file, string path, PatternItem item, HashSet<string> ids)
    {
        if (string.IsNullOrWhiteSpace(item.Id))
            throw file.Broken($"{path}.id", "is missing or empty");
        return ids.Add(item.Id) ? item.Id : throw file.Broken($"{path}.id", $"is a duplicate: '{item.Id}'");
    }

    private static Regex Expression(ContentFile file, string path, PatternItem item)
    {
        if (string.IsNullOrWhiteSpace(item.Pattern))
            throw file.Broken($"{path}.pattern", "is missing or empty");
        try
        {
            return new Regex(item.Pattern, RegexOptions.CultureInvariant, DangerSigns.MatchTimeout);
        }
        catch (ArgumentException wrong)
        {
            throw file.Broken($"{path}.pattern", $"is not a regular expression: {wrong.Message.TrimEnd('.')}");
        }
    }
}
