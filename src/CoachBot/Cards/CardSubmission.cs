using System.Text.Json;
using System.Text.RegularExpressions;

namespace CoachBot.Cards;

/// <summary>
/// What a tap on a card brings: which button, of which card, and the inputs. It arrives as an
/// <c>adaptiveCard/action</c> invoke or, from clients that know no Action.Execute, as a message with a value;
/// both are read here and handled by the same code.
/// </summary>
internal sealed partial record CardSubmission(string Verb, string Key, IReadOnlyDictionary<string, string> Inputs)
{
    public const string Submit = "submit";
    public const string Skip = "skip";
    public const string Cancel = "cancel";
    public const string Urgent = "sos";
    public const string SafetyCard = "safety";
    public const string Command = "command";

    /// <summary>Opens something of a circle; the key says what.</summary>
    public const string Circle = "circle";

    /// <summary>Teams asks by itself for the reader's own view of a card.</summary>
    public const string Refresh = "refresh";

    /// <summary>Whose card it is, in the data of a card that only one person was shown.</summary>
    public const string Owner = "for";

    /// <summary>More characters than all the choices of a field together.</summary>
    public const int MostChosen = 2_000;

    private static readonly string[] Own = ["flow", "step", "card", "verb", Cards.Command.Member, "target", "topic", Owner];

    // More than any card of ours has, less than would be a burden.
    private const int MaxInputs = 60;

    // A choice's value on a card of ours, such as q_talk.a2: nothing that a person writes.
    [GeneratedRegex(@"^[a-z]{1,12}_[a-z0-9_]{1,30}(\.[a-z0-9]{1,12})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Chosen { get; }

    /// <summary>What somebody filled in, one after the other; what was only chosen is left out.</summary>
    public string Written => WrittenBut();

    /// <summary>The same without some of the inputs.</summary>
    public string WrittenBut(params string[] inputs) =>
        string.Join('\n', Inputs.Where(input => !Own.Contains(input.Key) && !inputs.Contains(input.Key)).Select(input => input.Value).Where(value => !Chosen.IsMatch(value)));

    /// <summary>Reads the data of an action; null when it is not of our making.</summary>
    /// <param name="verb">The verb of Action.Execute, or null when it travels inside the data.</param>
    /// <param name="data">The JSON text of the action's data: an object of inputs beside <c>verb</c> and <c>card</c>.</param>
    public static CardSubmission? Read(string? verb, string? data)
    {
        if (string.IsNullOrWhiteSpace(data)) return null;
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(verb, json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CardSubmission? Read(string? verb, JsonElement data)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in data.EnumerateObject().Take(MaxInputs))
            if (member.Value.ValueKind == JsonValueKind.String) inputs[member.Name] = member.Value.GetString()!;
        verb ??= inputs.GetValueOrDefault("verb");
        return verb is null ? null : new CardSubmission(verb, inputs.GetValueOrDefault("card") ?? "", inputs);
    }
}
