using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>
/// One step of a card flow: a card to fill in, and the same questions for who types. A submission counts only
/// when it carries this form's key, so a second tap or an old card has no effect.
/// </summary>
/// <param name="Key">Idempotency key: this flow, this run, this step.</param>
/// <param name="Card">Name of the card template.</param>
/// <param name="Data">The template's data, without the buttons.</param>
/// <param name="Intro">The line beside the card.</param>
/// <param name="Spoken">What comes before the first question when typing.</param>
internal sealed record Form(
    string Key,
    string Card,
    Dictionary<string, object?> Data,
    string Intro,
    string Spoken,
    IReadOnlyList<FormField> Fields)
{
    public required string SubmitTitle { get; init; }

    /// <summary>The title of the button that goes on without answering; null when there is none.</summary>
    public string? SkipTitle { get; init; }

    /// <summary>What to say when nothing at all was filled in; null when that is fine.</summary>
    public string? EmptyText { get; init; }

    /// <summary>Whether a text in the chat is an answer even when the card is what was shown.</summary>
    public bool TakesTextBesideCard { get; init; }

    /// <summary>The card, filled in as far as it goes.</summary>
    public View ToView(Voice voice, IReadOnlyDictionary<string, string> values, string? error)
    {
        var data = new Dictionary<string, object?>(Data, StringComparer.Ordinal) { ["error"] = error };
        foreach (var field in Fields) data[field.Id] = field.ToData(values.GetValueOrDefault(field.Id) ?? field.Proposed);
        data["choiceFields"] = Fields.Where(field => field.Choices.Count > 0).Select(field => data[field.Id]).ToList();
        List<CardButton> buttons = [new(SubmitTitle, CardSubmission.Submit, Key) { TakesInputs = true, IsPrimary = true }];
        if (SkipTitle is not null) buttons.Add(new(SkipTitle, CardSubmission.Skip, Key));
        buttons.Add(Screen.Urgent(voice, Key));
        buttons.Add(new(voice["button_cancel"], CardSubmission.Cancel, Key));
        return new View(Card, data, Intro, buttons, Intro);
    }
}

/// <summary>One input of a form. With choices it is a choice, otherwise free text.</summary>
/// <param name="Id">The input's id on the card.</param>
/// <param name="MaxLength">Characters kept of free text.</param>
internal sealed record FormField(string Id, string Label, IReadOnlyList<FormChoice> Choices, int MaxLength = 1000)
{
    public bool Required { get; init; }

    /// <summary>What is filled in already, for the organizer to confirm or change.</summary>
    public string? Proposed { get; init; }

    /// <summary>What to say when a required field is empty.</summary>
    public string? MissingText { get; init; }

    /// <summary>The input as the template's data.</summary>
    public Dictionary<string, object?> ToData(string? value) => new(StringComparer.Ordinal)
    {
        ["id"] = Id,
        ["label"] = Label,
        ["value"] = value,
        ["max"] = MaxLength,
        ["choices"] = Choices.Select(choice => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = choice.Title,
            ["value"] = choice.Value,
        }).ToList(),
    };
}

internal sealed record FormChoice(string Value, string Title)
{
    /// <summary>Whether, typed, it ends the form at once: what is left to ask does not matter any more.</summary>
    public bool EndsForm { get; init; }
}
