using System.Globalization;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>A form answered by typing: which question is next, and what was answered so far, in the prompt's state.</summary>
internal sealed class FormTyping(Form form, IDictionary<string, object?> state)
{
    private const string Next = "next";
    private const string Answer = "answer.";

    public bool Begun => state.ContainsKey(Next);

    public bool Finished => Begun && Position >= form.Fields.Count;

    public Dictionary<string, string> Values => state
        .Where(entry => entry.Key.StartsWith(Answer, StringComparison.Ordinal))
        .ToDictionary(entry => entry.Key[Answer.Length..], entry => (string)entry.Value!, StringComparer.Ordinal);

    private int Position
    {
        get => Begun ? Convert.ToInt32(state[Next], CultureInfo.InvariantCulture) : 0;
        set => state[Next] = value;
    }

    public FormAnswers Answers() => FormAnswers.Of(form, Values);

    /// <summary>Takes a text as the answer of the question that is next.</summary>
    /// <returns>A remark to make before the next question, or null.</returns>
    public string? Take(string text, Voice voice)
    {
        var field = form.Fields[Position];
        if (voice.Hears("cmd_back", text)) return Back(voice);
        if (voice.Hears("cmd_skip", text)) return Skip(field, voice);
        if (voice.Hears("cmd_rest", text) && form.Fields.Skip(Position).All(rest => !rest.Required || rest.Kept is not null)) return End();
        if (field.Kept is not null && !field.Required && voice.Hears("cmd_clear", text)) return Keep(field, "");
        // A picture, a sticker: the question stands.
        if (string.IsNullOrWhiteSpace(text) && field.Kind is FieldKind.Text or FieldKind.Line) return null;
        var value = Confirmed(field, text, voice) ?? FieldValue.OfText(field, text) ?? (field.IsAnswer?.Invoke(text) == true ? text : null);
        if (value is null) return Unclear(field, voice);
        Keep(field, value);
        if (field.Choices.Any(choice => choice.Value == value && choice.EndsForm)) return End();
        var isCut = field.Kind is FieldKind.Text or FieldKind.Line && text.Length > field.MaxLength;
        return isCut ? voice.Say("type_cut", ("count", $"{field.MaxLength}")) : null;
    }

    /// <summary>The next question in words, with its choices numbered.</summary>
    public string Question(Voice voice)
    {
        Begin();
        var field = form.Fields[Position];
        var question = form.Fields.Count == 1
            ? field.Label
            : voice.Say("type_question", ("number", $"{Position + 1}"), ("count", $"{form.Fields.Count}"), ("question", field.Label));
        var choices = string.Join("\n", field.Choices.Select((choice, index) => $"{index + 1}. {choice.Title}"));
        return Words.Lines([question, choices, Hint(field, voice)]);
    }

    /// <summary>Why what came in cannot be this field's answer.</summary>
    public string Unclear(FormField field, Voice voice)
    {
        var cannotSkip = field.Required && form.SkipTitle is null;
        return field.Kind switch
        {
            FieldKind.Date => voice["type_unclear_date"],
            FieldKind.Time => voice["type_unclear_time"],
            FieldKind.Many => voice.Say("type_unclear_many", ("count", $"{field.Choices.Count}")),
            FieldKind.Text or FieldKind.Line => voice["field_missing"],
            _ => voice.Say(cannotSkip ? "type_unclear_required" : "type_unclear", ("count", $"{field.Choices.Count}")),
        };
    }

    // "Yes" to what is filled in already; where yes is one of the choices, it is that choice.
    private static string? Confirmed(FormField field, string text, Voice voice) =>
        (field.Kept ?? field.Proposed) is { Length: > 0 } known && ChoiceReader.Read(text, field.Choices) is null && voice.Hears("cmd_yes", text) ? known : null;

    private static string Hint(FormField field, Voice voice)
    {
        if (field.Kept is { Length: > 0 } kept) return voice.Say(field.Required ? "type_kept_required" : "type_kept", ("answer", Shown(field, kept, voice)));
        if (field.Proposed is { Length: > 0 } proposed) return voice.Say(field.Kind is FieldKind.Text ? "type_proposed_text" : "type_proposed", ("answer", Shown(field, proposed, voice)));
        return voice[field.Kind switch
        {
            FieldKind.Choice or FieldKind.List => "type_choose",
            FieldKind.Many => "type_choose_many",
            FieldKind.Date when field.Required => "type_date_required",
            FieldKind.Date => "type_date",
            FieldKind.Time when field.Required => "type_time_required",
            FieldKind.Time => "type_time",
            _ when field.Required => "type_free_required",
            _ => "type_free",
        }];
    }

    private static string Shown(FormField field, string value, Voice voice) =>
        field.Kind is FieldKind.Date && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day) ? voice.Date(day) : field.TitleOf(value);

    // From here on a text is an answer.
    private void Begin() => state.TryAdd(Next, 0);

    private string? Keep(FormField field, string value)
    {
        state[Answer + field.Id] = value;
        Position++;
        return null;
    }

    /// <summary>Back to the first question; what was answered is asked again.</summary>
    public void Restart() => Position = 0;

    private string? End()
    {
        Position = form.Fields.Count;
        return null;
    }

    private string? Back(Voice voice)
    {
        if (Position == 0) return voice["type_back_none"];
        Position--;
        return null;
    }

    private string? Skip(FormField field, Voice voice)
    {
        if (field.Required && form.SkipTitle is null && field.Kept is null) return Unclear(field, voice);
        state.Remove(Answer + field.Id);
        // Without the answer it needs, the rest of the form has no point.
        Position = field.Required && field.Kept is null ? form.Fields.Count : Position + 1;
        return null;
    }
}
