using CoachBot.Coaching.Debriefs;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>What came in for a field, as the value that the form's answers hold.</summary>
internal static class FieldValue
{
    private static readonly string[] Between = [",", ";", " en ", " and ", "\n"];

    public static IEnumerable<string> Parts(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The value of an input of a card that is not empty.</summary>
    /// <returns>Null when the field has no such choice, or cannot be such a day or time.</returns>
    public static string? OfCard(FormField field, string given) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.List => field.Choices.Any(choice => choice.Value == given) ? given : null,
        FieldKind.Many => Parts(given).All(part => field.Choices.Any(choice => choice.Value == part)) ? Joined(field, Parts(given)) : null,
        FieldKind.Date => SpokenDate.Read(given, field.Today),
        FieldKind.Time => SpokenTime.Read(given),
        _ => given,
    };

    /// <summary>The value of what somebody typed.</summary>
    /// <returns>Null when it is none of the choices, or no day or time.</returns>
    public static string? OfText(FormField field, string text) => field.Kind switch
    {
        FieldKind.Choice or FieldKind.List => ChoiceReader.Read(text, field.Choices),
        FieldKind.Many => Several(field, text),
        FieldKind.Date => SpokenDate.Read(text, field.Today),
        FieldKind.Time => SpokenTime.Read(text),
        _ => UserText.Clean(text, field.MaxLength),
    };

    private static string? Several(FormField field, string text)
    {
        if (ChoiceReader.Read(text, field.Choices) is { } one) return one;
        var parts = text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // "1 3 5"
        if (parts is [var alone] && alone.All(character => char.IsAsciiDigit(character) || character == ' ')) parts = alone.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var read = parts.Select(part => ChoiceReader.Read(part, field.Choices)).ToList();
        return read.Count > 0 && read.All(value => value is not null) ? Joined(field, read!) : null;
    }

    // In the order of the choices, each once.
    private static string Joined(FormField field, IEnumerable<string> values)
    {
        var chosen = values.ToHashSet(StringComparer.Ordinal);
        return string.Join(',', field.Choices.Select(choice => choice.Value).Where(chosen.Contains));
    }
}
