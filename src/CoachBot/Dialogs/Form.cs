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
/// <param name="Intro">The line beside the card; null when the card says it all.</param>
/// <param name="Spoken">What comes before the first question when typing.</param>
internal sealed record Form(
    string Key,
    string Card,
    Dictionary<string, object?> Data,
    string? Intro,
    string Spoken,
    IReadOnlyList<FormField> Fields)
{
    public required string SubmitTitle { get; init; }

    /// <summary>The title of the button that goes on without answering; null when there is none.</summary>
    public string? SkipTitle { get; init; }

    /// <summary>What to say when nothing at all was filled in; null when that is fine.</summary>
    public string? EmptyText { get; init; }

    /// <summary>What to say above the questions, such as why they are asked again; null when there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>What is wrong with the answers taken together, in words; null when nothing is.</summary>
    public Func<FormAnswers, string?>? Check { get; init; }

    /// <summary>Buttons that lead elsewhere.</summary>
    public IReadOnlyList<CardButton> Asides { get; init; } = [];

    /// <summary>Whether a text in the chat is an answer even when the card is what was shown.</summary>
    public bool TakesTextBesideCard { get; init; }

    /// <summary>A form on the card that serves every kind of field.</summary>
    /// <param name="lines">What the card says before it asks.</param>
    public static Form Of(Voice voice, string key, string title, IReadOnlyList<string> lines, IReadOnlyList<FormField> fields) => new(
        key,
        CardNames.Form,
        new(StringComparer.Ordinal) { ["title"] = title, ["lines"] = lines },
        null,
        Words.Lines([$"**{title}**", .. lines]),
        fields)
    {
        SubmitTitle = voice["button_next"],
    };

    /// <summary>The card, filled in as far as it goes.</summary>
    public View ToView(Voice voice, IReadOnlyDictionary<string, string> values, string? error)
    {
        var data = new Dictionary<string, object?>(Data, StringComparer.Ordinal) { ["error"] = error ?? Remark };
        var fields = Fields.Select(field => field.ToData(values.GetValueOrDefault(field.Id) ?? field.Kept ?? field.Proposed, voice["field_missing"])).ToList();
        data["fields"] = fields;
        for (var index = 0; index < fields.Count; index++) data[Fields[index].Id] = fields[index];
        List<CardButton> buttons = [new(SubmitTitle, CardSubmission.Submit, Key) { TakesInputs = true, IsPrimary = true }];
        if (SkipTitle is not null) buttons.Add(new(SkipTitle, CardSubmission.Skip, Key));
        buttons.AddRange(Asides);
        buttons.Add(Screen.Urgent(voice, Key));
        buttons.Add(new(voice["button_cancel"], CardSubmission.Cancel, Key));
        return new View(Card, data, Intro ?? Spoken, buttons, Intro);
    }
}
