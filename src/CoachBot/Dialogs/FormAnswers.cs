using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;

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

    /// <summary>Takes a card's inputs over what was typed before.</summary>
    /// <returns>Null when an input holds a choice that its field does not have: not a card of ours.</returns>
    public static FormAnswers? From(CardSubmission submission, Form form, IReadOnlyDictionary<string, string> typed)
    {
        var values = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (!submission.Inputs.TryGetValue(field.Id, out var given)) continue;
            if (UserText.Clean(given, field.MaxLength) is not { } value) values.Remove(field.Id);
            else if (field.Choices.Count > 0 && field.Choices.All(choice => choice.Value != value)) return null;
            else values[field.Id] = value;
        }

        return new FormAnswers(values);
    }

    /// <summary>What is wrong with the answers, in words for the organizer; null when nothing is.</summary>
    public string? Complaint(Form form) =>
        form.Fields.FirstOrDefault(field => field.Required && this[field.Id] is null)?.MissingText
        ?? (IsEmpty ? form.EmptyText : null);
}
