using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>What a filled-in form holds: field id to value, absent when it was left empty or skipped.</summary>
internal sealed class FormAnswers(IReadOnlyDictionary<string, string> values)
{
    public static readonly FormAnswers None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The flow is to stop, and nothing of it to stay.</summary>
    public static readonly FormAnswers Cancelled = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public string? this[string field] => values.GetValueOrDefault(field);

    public bool IsEmpty => values.Count == 0;

    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>The values of a field that takes several.</summary>
    public IReadOnlyList<string> Several(string field) => this[field] is { } value ? [.. FieldValue.Parts(value)] : [];

    public DateOnly? Date(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;

    public TimeOnly? Time(string field) =>
        TimeOnly.TryParseExact(this[field], "HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var time) ? time : null;

    /// <summary>What is stored now, and over it what was typed; an empty text empties the field.</summary>
    public static FormAnswers Of(Form form, IReadOnlyDictionary<string, string> given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
            if ((given.GetValueOrDefault(field.Id) ?? field.Kept) is { Length: > 0 } value) values[field.Id] = value;
        return new FormAnswers(values);
    }

    /// <summary>Takes a card's inputs over what was typed before.</summary>
    /// <param name="unclear">A field that holds no day or time; its text counts for nothing.</param>
    /// <returns>Null when an input holds a choice that its field does not have: not a card of ours.</returns>
    public static FormAnswers? From(CardSubmission submission, Form form, IReadOnlyDictionary<string, string> typed, out FormField? unclear)
    {
        unclear = null;
        var values = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (!submission.Inputs.TryGetValue(field.Id, out var given)) continue;
            var max = field.Choices.Count > 0 ? CardSubmission.MostChosen : field.MaxLength;
            if (UserText.Clean(given, max) is not { } clean) values[field.Id] = "";
            else if (FieldValue.OfCard(field, clean) is { } value) values[field.Id] = value;
            else if (field.Kind is FieldKind.Date or FieldKind.Time) unclear ??= field;
            else return null;
        }

        return Of(form, values);
    }

    /// <summary>What is wrong with the answers, in words for the organizer; null when nothing is.</summary>
    public string? Complaint(Form form, Voice voice) =>
        form.Fields.FirstOrDefault(field => field.Required && this[field.Id] is null) is { } missing ? missing.MissingText ?? voice["field_missing"]
        : IsEmpty && form.EmptyText is { } empty ? empty
        : form.Check?.Invoke(this);
}
