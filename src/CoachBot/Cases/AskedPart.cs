using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>What a step asks of somebody, kept until they have answered it.</summary>
internal sealed record AskedPart(string Channel, string CaseId, string Step, string Title, IReadOnlyList<string> Lines, IReadOnlyList<AskedField> Fields)
{
    public int? MostWords { get; init; }

    /// <summary>Whether somebody who knows the client may step aside.</summary>
    public bool MaySitOut { get; init; }

    /// <summary>What to say above the questions; null when there is nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>How often it was asked.</summary>
    public int Turn { get; init; } = 1;

    public bool IsHarvest => Step == Round.Harvest;

    /// <summary>What the step under way asks of the reader; null when it asks nothing.</summary>
    public static AskedPart? Of(CircleSight sight)
    {
        if (sight.Circle.Round is not { } round || Parts.FormOf(sight, round.Id, round.Current.Id) is not { } form) return null;
        return new AskedPart(sight.Id.Channel, round.Id, round.Current.Id, (string)form.Data["title"]!, (IReadOnlyList<string>)form.Data["lines"]!, [.. form.Fields.Select(AskedField.Of)])
        {
            MostWords = sight.Course.StepOf(round)?.MostWords,
            MaySitOut = form.Asides.Count > 0,
            Remark = round.Of(round.Current.Id, sight.Reader!) is null ? null : sight.Voice["mypart_in_already"],
        };
    }

    public Form ToForm(Voice voice, string flow, string run, Command sitOut)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{flow}.{run}.{Turn}");
        return Form.Of(voice, key, Title, Lines, [.. Fields.Select(field => field.ToField())]) with
        {
            SubmitTitle = voice["button_give"],
            SkipTitle = voice[IsHarvest ? "button_nothing" : "button_pass"],
            EmptyText = IsHarvest ? null : voice["part_empty"],
            Check = PartForms.Within(voice, MostWords),
            Remark = Remark,
            Asides = MaySitOut ? [sitOut.Button(voice["button_know"], key)] : [],
        };
    }

    /// <summary>The same once more, with what was answered filled in, and what is in doubt about it.</summary>
    public AskedPart Again(FormAnswers answers, Doubt doubt)
    {
        List<AskedField> fields = [.. Fields.Select(field => field with { Proposed = answers[field.Id] })];
        if (doubt.Field is { } asked && fields.TrueForAll(field => field.Id != asked.Id)) fields.Add(AskedField.Of(asked));
        return this with { Fields = fields, Remark = doubt.Remark, Turn = Turn + 1 };
    }

    /// <summary>What was written, without what was chosen.</summary>
    public string Written(FormAnswers answers) =>
        string.Join('\n', Fields.Where(field => field.Choices.Count == 0).Select(field => answers[field.Id]).OfType<string>());
}

/// <summary>A field of such a form, as far as these have any.</summary>
internal sealed record AskedField(string Id, string Label, IReadOnlyList<AskedChoice> Choices, int MaxLength, FieldKind Kind, bool Required, string? Proposed)
{
    public static AskedField Of(FormField field) =>
        new(field.Id, field.Label, [.. field.Choices.Select(choice => new AskedChoice(choice.Value, choice.Title))], field.MaxLength, field.Kind, field.Required, field.Proposed);

    public FormField ToField() => new(Id, Label, [.. Choices.Select(choice => new FormChoice(choice.Value, choice.Title))], MaxLength) { Kind = Kind, Required = Required, Proposed = Proposed };
}

internal sealed record AskedChoice(string Value, string Title);
