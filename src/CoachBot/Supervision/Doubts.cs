using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Safety;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Safety;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>What the bot asks about a text before it takes it in. It never changes one, and it keeps nothing of what it was in doubt about.</summary>
internal static class Doubts
{
    /// <summary>Whether the writer says that nobody can be recognised.</summary>
    public const string Fine = "fine";

    /// <summary>Whether the writer says that it is a question or advice.</summary>
    public const string Kind = "kind";
    private const string Safe = "safe";
    private const string Yes = "yes";
    private const string No = "no";
    private const string Unsure = "unsure";
    private const string Advice = "advice";
    private const string Question = "question";
    private const int MostShown = 5;
    private const int MostQuoted = 90;

    /// <summary>The form with the questions that its submission answers.</summary>
    public static Form Asked(CircleTap tap, Form form)
    {
        var inputs = tap.Submission.Inputs;
        List<FormField> fields = [.. form.Fields];
        if (inputs.ContainsKey(Safe)) fields.Add(SafeField(tap));
        if (inputs.ContainsKey(Fine)) fields.Add(FineField(tap.Voice));
        if (inputs.ContainsKey(Kind)) fields.Add(KindField(tap.Voice, LaterOf(tap.Sight, tap.About, tap.Step)));
        return form with { Fields = fields };
    }

    public static Form With(Form form, Doubt doubt) =>
        doubt.Field is { } field && form.Fields.All(known => known.Id != field.Id) ? form with { Fields = [.. form.Fields, field] } : form;

    /// <summary>What is asked about any text that somebody writes.</summary>
    public static Doubt? OfText(CircleTap tap) => OfDanger(tap) ?? OfDetails(tap);

    /// <summary>Plain words of danger: a question, or the numbers at once.</summary>
    public static Doubt? OfDanger(CircleTap tap)
    {
        var voice = tap.Voice;
        if (voice.Playbook.DangerSigns.CardFor(Written(tap)) is not { } card) return null;
        return tap.Submission.Inputs.GetValueOrDefault(Safe) switch
        {
            No => null,
            Yes or Unsure => new Doubt("", null) { IsDanger = true, Instead = Numbers(tap, SafetyCards.MenuId) },
            _ when SafetyScreen.IsQuestion(card) => new Doubt(voice.Of(voice.Playbook.Safety.Find(card)!.Text), SafeField(tap)),
            _ => new Doubt("", null) { IsDanger = true, Instead = Numbers(tap, card) },
        };
    }

    /// <inheritdoc cref="OfDetails(Voice, string, IEnumerable{string}, string?)"/>
    public static Doubt? OfDetails(CircleTap tap) => OfDetails(tap.Voice, Written(tap), [], tap.Submission.Inputs.GetValueOrDefault(Fine));

    /// <summary>What could tell who somebody is.</summary>
    /// <param name="clientCodes">The writer's own codes, where they are known.</param>
    /// <param name="fine">The answer to <see cref="Fine"/>.</param>
    public static Doubt? OfDetails(Voice voice, string written, IEnumerable<string> clientCodes, string? fine)
    {
        var found = voice.Playbook.AnonymityCheck.Find(written, clientCodes);
        var isCertain = found.Any(one => one.IsCertain);
        if (found.Count == 0 || (!isCertain && fine == Yes)) return null;
        var shown = string.Join(", ", found.Take(MostShown).Select(one => $"“{one.Excerpt}”"));
        return new Doubt($"{voice["iv_msg_5"]} {shown}", isCertain ? null : FineField(voice));
    }

    /// <summary>Advice where questions are asked: kept for its step if the writer says so.</summary>
    /// <param name="kind">The answer to <see cref="Kind"/>.</param>
    public static Doubt? OfAdvice(CircleSight sight, string caseId, string step, IEnumerable<string> questions, string? kind)
    {
        if (kind is Advice or Question || questions.FirstOrDefault(EarlyAdvice.IsLikely) is not { } likely) return null;
        var later = LaterOf(sight, caseId, step);
        var remark = later is null ? sight.Voice["part_no_advice"] : sight.Voice.Say("iv_msg_2", ("step", $"{later.Number}"));
        return new Doubt($"{remark} “{UserText.Shorten(likely, MostQuoted)}”", KindField(sight.Voice, later));
    }

    /// <summary>Whether the writer says that what looks like advice is advice.</summary>
    /// <param name="kind">The answer to <see cref="Kind"/>.</param>
    public static bool IsAdvice(string? kind) => kind == Advice;

    private static string Written(CircleTap tap) => tap.Submission.WrittenBut(Safe, Fine, Kind);

    // The numbers, and the way back to writing for who was misunderstood.
    private static View Numbers(CircleTap tap, string card)
    {
        var view = SafetyScreen.ViewOf(tap.Voice, card);
        var (act, about, step) = CircleKeys.Read(tap.Submission.Key) ?? default;
        if (about is null) return view;
        var back = new CardButton(tap.Voice["button_write_anyway"], CardSubmission.Circle, step is null ? CircleKeys.Of(act, about) : CircleKeys.Of(act, about, step)) { Extra = (Safe, "") };
        return view with { Buttons = [.. view.Buttons.Where(button => button.Verb != CardSubmission.Command).Take(5), back] };
    }

    private static FormField SafeField(CircleTap tap) => new(Safe, tap.Voice["part_safe"], [new(No, tap.Voice["part_safe_no"]), new(Unsure, tap.Voice["part_safe_unsure"]), new(Yes, tap.Voice["part_safe_yes"])]) { Required = true };

    private static FormField FineField(Voice voice) => new(Fine, voice["part_fine"], [new(Yes, voice["part_fine_yes"])]);

    // A method without a step for it keeps none: then it is left out.
    private static FormField KindField(Voice voice, MethodStep? later) => new(Kind, voice["part_kind"],
        [new(Question, voice["part_kind_question"]), new(Advice, voice[later is null ? "part_kind_drop" : "part_kind_advice"])]) { Required = true };

    private static MethodStep? LaterOf(CircleSight sight, string? caseId, string? step) =>
        step is not null && sight.Circle.Round is { } round && round.Id == caseId && sight.Course.StepOf(round, step) is { AdviceTo: { } later } ? sight.Course.StepOf(round, later) : null;
}

/// <param name="Remark">What to say above the form.</param>
/// <param name="Field">What to ask with it; null when the text has to be changed.</param>
internal sealed record Doubt(string Remark, FormField? Field)
{
    public bool IsDanger { get; init; }

    /// <summary>What to show instead of the form.</summary>
    public View? Instead { get; init; }
}
