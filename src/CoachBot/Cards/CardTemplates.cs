using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Coaching;

namespace CoachBot.Cards;

/// <summary>
/// The templates of the folder <c>cards</c>, one file a card, read and checked once at start. The texts of the
/// reader's language are there as <c>${$root.t.id}</c>.
/// </summary>
internal sealed class CardTemplates
{
    private readonly Dictionary<string, CardTemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<Language, Dictionary<string, object?>> texts;

    /// <exception cref="CardTemplateException">A file is missing or wrong; the message names file, line and reason.</exception>
    public CardTemplates(string folder, Playbook playbook)
    {
        texts = Enum.GetValues<Language>().ToDictionary(
            language => language,
            language => playbook.Texts.ToDictionary(text => text.Key, text => (object?)text.Value.In(language), StringComparer.Ordinal));
        if (!Directory.Exists(folder)) throw new CardTemplateException($"{folder}: there is no folder of card templates");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            templates[Path.GetFileNameWithoutExtension(file)] = Read(file);
        foreach (var name in CardNames.All)
            if (!templates.ContainsKey(name)) throw new CardTemplateException($"{Path.Combine(folder, name)}.json: the card template is missing");
    }

    /// <summary>The card as plain dictionaries and lists, ready to be an attachment's content.</summary>
    public Dictionary<string, object?> Render(string name, Language language, IReadOnlyDictionary<string, object?> data)
    {
        var all = new Dictionary<string, object?>(data, StringComparer.Ordinal) { ["t"] = texts[language] };
        return templates[name].Expand(all);
    }

    private CardTemplate Read(string file)
    {
        var text = File.ReadAllText(file);
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new CardTemplateException($"{file}, line 1: a card template is an object");
            var template = new CardTemplate(json.RootElement.Clone());
            foreach (var path in template.Paths) CheckText(file, text, path);
            return template;
        }
        catch (JsonException wrong)
        {
            throw new CardTemplateException($"{file}, line {wrong.LineNumber + 1}: {Reason(wrong)}", wrong);
        }
        catch (FormatException wrong)
        {
            // The message begins with the text it is about, in quotes; the file has it with JSON's escapes.
            var quoted = wrong.Message[1..wrong.Message.LastIndexOf('\'')];
            quoted = JsonEncodedText.Encode(quoted, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
            throw new CardTemplateException($"{file}, line {LineOf(text, quoted)}: {wrong.Message}", wrong);
        }
    }

    private void CheckText(string file, string text, TemplateExpression.Path path)
    {
        var id = (path.Start, path.Steps) switch
        {
            ("t", [string name, ..]) => name,
            ("$root", ["t", string name, ..]) => name,
            _ => null,
        };
        if (id is not null && texts.Values.Any(known => !known.ContainsKey(id)))
            throw new CardTemplateException($"{file}, line {LineOf(text, $"t.{id}")}: there is no text '{id}'");
    }

    // Without the place that System.Text.Json adds; the line has been said.
    private static string Reason(JsonException wrong) => wrong.Message.Split(" LineNumber:")[0];

    private static int LineOf(string text, string part)
    {
        var position = text.IndexOf(part, StringComparison.Ordinal);
        return position < 0 ? 1 : text.AsSpan(0, position).Count('\n') + 1;
    }
}
