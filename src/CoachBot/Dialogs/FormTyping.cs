using System.Globalization;
using CoachBot.Coaching.Debriefs;
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

    public FormAnswers Answers() => new(Values);

    /// <summary>Takes a text as the answer of the question that is next.</summary>
    /// <returns>A remark to make before the next question, or null.</returns>
    public string? Take(string text, Voice voice)
    {
        var field = form.Fields[Position];
        if (voice.Hears("cmd_back", text)) return Back(voice);
        if (voice.Hears("cmd_skip", text)) return Skip(field, voice);
        if (field.Choices.Count > 0)
        {
            var value = ChoiceReader.Read(text, field.Choices);
            if (value is null && field.Proposed is not null && voice.Hears("cmd_yes", text)) value = field.Proposed;
            if (value is null) return Unclear(field, voice);
            Keep(field, value);
            if (field.Choices.Single(choice => choice.Value == value).EndsForm) Position = form.Fields.Count;
            return null;
        }

        // A picture, a sticker: the question stands.
        if (UserText.Clean(text, field.MaxLength) is not { } kept) return null;
        Keep(field, kept);
        return text.Length > field.MaxLength ? voice.Say("type_cut", ("count", $"{field.MaxLength}")) : null;
    }

    /// <summary>The next question in words, with its choices numbered.</summary>
    public string Question(Voice voice)
    {
        Begin();
        var field = form.Fields[Position];
        var question = form.Fields.Count == 1
            ? field.Label
            : voice.Say("type_question", ("number", $"{Position + 1}"), ("count", $"{form.Fields.Count}"), ("question", field.Label));
        if (field.Choices.Count == 0) return $"{question}\n\n{voice["type_free"]}";
        var choices = string.Join("\n", field.Choices.Select((choice, index) => $"{index + 1}. {choice.Title}"));
        var proposed = field.Choices.FirstOrDefault(choice => choice.Value == field.Proposed);
        var hint = proposed is null ? voice["type_choose"] : voice.Say("type_proposed", ("answer", proposed.Title));
        return $"{question}\n\n{choices}\n\n{hint}";
    }

    // From here on a text is an answer.
    private void Begin() => state.TryAdd(Next, 0);

    private void Keep(FormField field, string value)
    {
        state[Answer + field.Id] = value;
        Position++;
    }

    private string? Back(Voice voice)
    {
        if (Position == 0) return voice["type_back_none"];
        Position--;
        return null;
    }

    private string? Skip(FormField field, Voice voice)
    {
        if (field.Required && form.SkipTitle is null) return Unclear(field, voice);
        state.Remove(Answer + field.Id);
        // Without the answer it needs, the rest of the form has no point.
        Position = field.Required ? form.Fields.Count : Position + 1;
        return null;
    }

    private string Unclear(FormField field, Voice voice) => voice.Say(
        field.Required && form.SkipTitle is null ? "type_unclear_required" : "type_unclear", ("count", $"{field.Choices.Count}"));
}
