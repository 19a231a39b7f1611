using CoachBot.Coaching.Safety;

namespace CoachBot.Coaching.Reading;

internal static class ReferralsReader
{
    private const string Offering = "rf_step_4";
    private const string IfNo = "rf_step_no";

    /// <summary>Each concern has one place with a number in every country, or opens a safety card.</summary>
    public static ReferralMap Read(ContentFile file, TextRegister texts, SafetyCards safety, IReadOnlyCollection<CountrySettings> countries)
    {
        var content = file.Read(ContentJson.Default.ReferralsFile);
        var steps = new List<ReferralStep>();
        foreach (var (item, path) in file.Each(content.Steps, "$.steps"))
        {
            var title = texts.AddNameless(file, $"{path}.title", item.Title?.Nl, item.Title?.En);
            steps.Add(new ReferralStep(item.Id ?? "", title, texts.Add(file, path, item)) { Offers = item.Id is Offering });
        }

        if (!steps.Exists(step => step.Offers))
            throw file.Broken("$.steps", $"lack {Offering}, which offers the place");
        var concerns = ReadConcerns(file, content, texts, safety, countries);
        return new ReferralMap
        {
            Steps = [.. steps.Where(step => step.Id is not IfNo)],
            IfNo = steps.Find(step => step.Id is IfNo) ?? throw file.Broken("$.steps", $"lack {IfNo}"),
            Groups = ReadGroups(file, content, texts, concerns),
        };
    }

    private static List<ConcernGroup> ReadGroups(ContentFile file, ReferralsFile content, TextRegister texts, ILookup<string, Concern> concerns)
    {
        var groups = new List<ConcernGroup>();
        foreach (var (item, path) in file.Each(content.Groups, "$.groups"))
        {
            var text = texts.Add(file, path, item);
            groups.Add(concerns.Contains(item.Id!)
                ? new ConcernGroup(item.Id!, text, [.. concerns[item.Id!]])
                : throw file.Broken($"{path}.id", "has no concern in it"));
        }

        return groups;
    }

    private static ILookup<string, Concern> ReadConcerns(
        ContentFile file, ReferralsFile content, TextRegister texts, SafetyCards safety, IReadOnlyCollection<CountrySettings> countries)
    {
        var groups = file.Each(content.Groups, "$.groups").Select(group => group.Item.Id).ToHashSet(StringComparer.Ordinal);
        var concerns = new List<(string Group, Concern Concern)>();
        foreach (var (item, path) in file.Each(content.Referrals, "$.referrals"))
        {
            var concern = new Concern(item.Id ?? "", texts.Add(file, path, item));
            if (item.Group is null || !groups.Contains(item.Group))
                throw file.Broken($"{path}.group", $"names no group: '{item.Group}'");
            concerns.Add((item.Group, item.Card is null
                ? concern with { Place = ReadPlace(file, path, item, texts, countries) }
                : concern with { SafetyCard = CardOf(file, path, item, safety) }));
        }

        return concerns.ToLookup(entry => entry.Group, entry => entry.Concern, StringComparer.Ordinal);
    }

    private static ReferralPlace ReadPlace(
        ContentFile file, string path, ConcernItem item, TextRegister texts, IReadOnlyCollection<CountrySettings> countries)
    {
        if (item.Setting is null || countries.Any(country => !country.Settings.ContainsKey(item.Setting)))
            throw file.Broken($"{path}.setting", $"names no country setting: '{item.Setting}'");
        if (item.How is not (null or "arrange"))
            throw file.Broken($"{path}.how", "must be arrange, or be left out");
        var service = texts.AddNameless(file, $"{path}.service", item.Service?.Nl, item.Service?.En);
        var sentence = item.Sentence is null ? null : texts.Add(file, $"{path}.sentence", item.Sentence);
        return new ReferralPlace(service, item.Setting, item.How is not null, sentence);
    }

    private static string CardOf(ContentFile file, string path, ConcernItem item, SafetyCards safety)
    {
        if (item.Setting is not null || item.Service is not null || item.Sentence is not null || item.How is not null)
            throw file.Broken($"{path}.card", "stands alone: who may be in danger is not referred on");
        return safety.Find(item.Card) is { } card ? card.Id : throw file.Broken($"{path}.card", $"leads nowhere: there is no card '{item.Card}'");
    }
}
