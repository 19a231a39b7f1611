using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Reading;

internal static class AgreementsReader
{
    /// <summary>What keeps coming back is held against a clause, so each of these needs one.</summary>
    private static readonly Pitfall[] Settled = [Pitfall.Overtime, Pitfall.ExtraTasks, Pitfall.OffHours, Pitfall.DualRelationship];

    public static (List<Clause> Clauses, List<MessageTemplate> Templates) Read(ContentFile file, TextRegister texts)
    {
        var content = file.Read(ContentJson.Default.AgreementsFile);
        var clauses = new List<Clause>();
        foreach (var (item, path) in file.Each(content.Clauses, "$.clauses"))
        {
            var topic = texts.AddNameless(file, $"{path}.topic", item.Topic?.Nl, item.Topic?.En);
            var pitfall = file.Pitfall(item.Pitfall, $"{path}.pitfall");
            clauses.Add(new Clause(item.Id ?? "", topic, pitfall, item.Required ?? false, item.Settles ?? false, texts.Add(file, path, item)));
        }

        foreach (var pitfall in Settled)
        {
            if (!clauses.Exists(clause => clause.Settles && clause.Pitfall == pitfall))
                throw file.Broken("$.clauses", $"has none that settles {pitfall.Id()}");
        }

        var templates = new List<MessageTemplate>();
        foreach (var (item, path) in file.Each(content.Templates, "$.templates"))
        {
            var name = texts.AddNameless(file, $"{path}.name", item.Name?.Nl, item.Name?.En);
            templates.Add(new MessageTemplate(item.Id ?? "", name, texts.Add(file, path, item)));
        }

        return (clauses, templates);
    }
}
