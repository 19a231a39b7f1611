using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Ledgers;
using CoachBot.Plans;
using CoachBot.Speech;

namespace CoachBot.Debriefs;

/// <summary>The forms of a debrief: facts, what stands out, a plan. Their input ids are the ids of the questions.</summary>
internal sealed class DebriefForms(Playbook playbook)
{
    public const string Flow = "debrief";
    public const string Client = "client";
    public const string Proud = "f_proud";
    public const string Open = "f_open";
    public const string Answer = "answer";
    public const string Deeper = "deeper";
    public const string Remedy = "remedy";
    public const string When = "plan_when";
    public const string Then = "plan_then";
    private const string Held = "held_";
    private const string Skip = "skip";
    private const string Again = ".again";

    private static readonly (string Id, PlanAnswer Answer, string Text)[] HeldAnswers =
        [("yes", PlanAnswer.Held, "held_yes"), ("no", PlanAnswer.NotHeld, "held_no"), ("none", PlanAnswer.NoOccasion, "held_none")];

    // Half of a sentence that is to be remembered.
    private const int MaxPlan = 300;

    public static string KeyOf(Debrief debrief, DebriefStep step) => $"{Flow}.{debrief.Id}.{step}".ToLowerInvariant();

    /// <param name="plans">The organizer's plans, for the question whether they held.</param>
    /// <param name="agreement">What was agreed with the client the debrief is about.</param>
    /// <param name="again">Whether the facts are asked a second time, because of what was heard in the text with them.</param>
    public Form Of(Voice voice, Debrief debrief, IReadOnlyList<Plan> plans, WorkingAgreement? agreement = null, bool again = false) => debrief.Step switch
    {
        DebriefStep.Facts => FactsForm(voice, debrief, PlanBook.Asked(plans, debrief), agreement, again),
        DebriefStep.FollowUp => FollowUpForm(voice, debrief, agreement),
        DebriefStep.Deeper => DeeperForm(voice, debrief),
        DebriefStep.Plan => PlanForm(voice, debrief),
        DebriefStep.Done => throw new InvalidOperationException("A finished debrief has no form."),
    };

    /// <summary>Of a form that is asked again only what was heard, for who need not type all the rest once more.</summary>
    public Form OnlyHeard(Voice voice, Debrief debrief, Form facts) => facts with
    {
        Spoken = HeardLine(voice, debrief)!,
        Fields = [.. facts.Fields.Where(field => playbook.Debrief.Find(field.Id) is { } question && debrief.Heard!.Contains(question.Pitfall))],
    };

    /// <summary>Whether a tap was on the facts of this debrief, asked for the first time or again.</summary>
    public static bool IsFacts(Debrief debrief, string key) => KeyOf(debrief, DebriefStep.Facts) is var own && (key == own || key == own + Again);

    public static DebriefFacts FactsOf(FormAnswers answers) => new()
    {
        Client = answers[Client],
        Proud = answers[Proud],
        Open = answers[Open],
        Answers = answers.Values
            .Where(answer => answer.Key is not (Client or Proud or Open) && !answer.Key.StartsWith(Held, StringComparison.Ordinal))
            .ToDictionary(answer => answer.Key, answer => (string?)answer.Value, StringComparer.Ordinal),
        Plans = HeldIn(answers.Values),
    };

    /// <summary>What a debrief kept of its first card, with the code that was chosen after all.</summary>
    public static DebriefFacts FactsOf(Debrief kept, string? client) => new()
    {
        Client = client,
        Proud = kept.Proud,
        Open = kept.Open,
        Answers = kept.Answers.ToDictionary(answer => answer.Key, answer => (string?)answer.Value, StringComparer.Ordinal),
        Plans = kept.PlanAnswers,
    };

    /// <summary>Whether the client's code is to be asked about first: it looks like a name, and nothing on the card is more urgent.</summary>
    public bool LooksLikeName(FormAnswers answers) =>
        playbook.LooksLikeName.InCode(answers[Client])
        && playbook.Debrief.Questions.All(question => question.Find(answers[question.Id] ?? "")?.SafetyCard is null);

    /// <summary>Only the code, once more; the rest of the first card is kept.</summary>
    public static Form CodeForm(Voice voice, Debrief debrief) => Form.Of(
        voice,
        $"{Flow}.{debrief.Id}.code",
        voice["debrief_title"],
        [],
        [
            new(Client, voice["client_label"], [], UserText.MaxClient)
            {
                Kind = FieldKind.Line,
                Placeholder = voice["client_placeholder"],
                Proposed = debrief.Client,
            },
        ]) with
    {
        Remark = voice.Say("client_looks_like_name", ("client", debrief.Client ?? "")),
    };

    /// <summary>A debrief whose form comes with these choices, and the client's code, filled in; nothing else is taken over.</summary>
    public Debrief Propose(Debrief debrief, IReadOnlyDictionary<string, string> inputs) => debrief with
    {
        Client = UserText.Client(inputs.GetValueOrDefault(Client)) ?? debrief.Client,
        PlanAnswers = HeldIn(inputs),
        Answers = playbook.Debrief.Questions
            .Select(question => question.Find(inputs.GetValueOrDefault(question.Id) ?? "") is { } answer
                ? (question.Id, Answer: answer.Id)
                : (question.Id, Answer: debrief.Answers.GetValueOrDefault(question.Id)))
            .Where(chosen => chosen.Answer is not null)
            .ToDictionary(chosen => chosen.Id, chosen => chosen.Answer!, StringComparer.Ordinal),
    };

    private static Dictionary<string, PlanAnswer> HeldIn(IReadOnlyDictionary<string, string> values) => values
        .Where(value => value.Key.StartsWith(Held, StringComparison.Ordinal))
        .Select(value => (Plan: value.Key[Held.Length..], Answers: HeldAnswers.Where(held => held.Id == value.Value).Select(held => held.Answer).ToList()))
        .Where(held => held.Answers.Count > 0)
        .ToDictionary(held => held.Plan, held => held.Answers[0], StringComparer.Ordinal);

    private Form FactsForm(Voice voice, Debrief debrief, IReadOnlyList<Plan> plans, WorkingAgreement? agreement, bool again)
    {
        var held = plans.Select(plan => new FormField(
            Held + plan.Id,
            voice.Say("held_question", ("plan", DebriefWords.Sentence(PlanWords.WithClient(voice, plan)))),
            [.. HeldAnswers.Select(answer => new FormChoice(answer.Id, voice[answer.Text]))])
        {
            Proposed = debrief.PlanAnswers.TryGetValue(plan.Id, out var answer) ? HeldAnswers.First(known => known.Answer == answer).Id : null,
        });
        var questions = playbook.Debrief.Questions.Select(question => new FormField(question.Id, Label(voice, question, agreement),
        [
            .. question.Answers.Select(answer => new FormChoice(answer.Id, voice.Of(answer.Text)) { EndsForm = answer.SafetyCard is not null }),
            new FormChoice(Skip, voice.Of(playbook.Debrief.Skip)),
        ])
        {
            Proposed = debrief.Answers.GetValueOrDefault(question.Id),
        });
        var opening = voice.Of(playbook.Debrief.Opening);
        var key = KeyOf(debrief, DebriefStep.Facts) + (again ? Again : "");
        var heard = HeardLine(voice, debrief);
        return Form.Of(voice, key, voice["debrief_title"], heard is null ? [opening] : [opening, heard],
        [
            .. held,
            new(Client, voice["client_label"], [], UserText.MaxClient) { Kind = FieldKind.Line, Placeholder = voice["client_placeholder"], Proposed = debrief.Client },
            new(Proud, voice.Of(playbook.Debrief.Proud), []) { Placeholder = voice["optional"], Proposed = debrief.Proud },
            .. questions,
            new(Open, voice.Of(playbook.Debrief.Open), []) { Placeholder = voice["optional"], Proposed = debrief.Open },
        ]) with
        {
            Intro = voice["debrief_intro"],
            Spoken = Words.Lines([opening, heard]),
            SubmitTitle = voice["button_done"],
            EmptyText = voice["facts_empty"],
        };
    }

    private string? HeardLine(Voice voice, Debrief debrief) => debrief.Heard is not { Count: > 0 } heard ? null
        : voice.Say("debrief_heard", ("pitfalls", string.Join(", ", heard.Select(pitfall => voice.Of(playbook.Pitfalls[pitfall].Name).ToLowerInvariant()))));

    // What was agreed stands beside the questions that it answers.
    private static string Label(Voice voice, Question question, WorkingAgreement? agreement)
    {
        var isAgreed = question.Pitfall is Pitfall.Overtime or Pitfall.ExtraTasks or Pitfall.OffHours or Pitfall.DualRelationship;
        var agreed = isAgreed ? LedgerWords.Agreed(voice, question.Pitfall, agreement) : null;
        return agreed is null ? voice.Of(question.Text) : $"{voice.Of(question.Text)} {agreed}";
    }

    private Form FollowUpForm(Voice voice, Debrief debrief, WorkingAgreement? agreement)
    {
        var pitfall = playbook.Pitfalls[debrief.Pitfall!.Value];
        var warm = debrief.WarmLineIds.Select(id => voice[id]).ToList();
        var offers = DebriefWords.Offers(voice, debrief);
        var level = voice.Of(playbook.Levels[debrief.Level]);
        var agreed = LedgerWords.Agreed(voice, pitfall.Pitfall, agreement);
        var spoken = Words.Lines(
            [.. warm, $"**{voice.Of(pitfall.Name)}** ({level}). {voice.Of(pitfall.Meaning)}.", agreed, .. offers]);
        return new Form(
            KeyOf(debrief, DebriefStep.FollowUp),
            CardNames.DebriefFollowUp,
            new(StringComparer.Ordinal)
            {
                ["praise"] = warm,
                ["pitfall"] = voice.Of(pitfall.Name),
                ["meaning"] = voice.Of(pitfall.Meaning),
                ["agreed"] = agreed,
                ["level"] = $"{char.ToUpperInvariant(level[0])}{level[1..]}",
                ["offers"] = offers,
            },
            voice["standout_title"],
            spoken,
            [new(Answer, voice[debrief.FollowUpId!], [])])
        {
            SubmitTitle = voice["button_next"],
            Asides = DebriefWords.Refer(voice, debrief, KeyOf(debrief, DebriefStep.FollowUp)),
            TakesTextBesideCard = true,
        };
    }

    private Form DeeperForm(Voice voice, Debrief debrief) => Form.Of(
        voice,
        KeyOf(debrief, DebriefStep.Deeper),
        voice["deeper_title"],
        [$"**{voice.Of(playbook.Pitfalls[debrief.Pitfall!.Value].Name)}**"],
        [new(Deeper, voice[debrief.DeeperId!], []) { Placeholder = voice["optional"] }]) with
    {
        TakesTextBesideCard = true,
    };

    private static Form PlanForm(Voice voice, Debrief debrief) => new(
        KeyOf(debrief, DebriefStep.Plan),
        CardNames.DebriefRemedy,
        [],
        voice["remedy_title"],
        voice["remedy_intro"],
        [
            new(Remedy, voice["remedy_label"], [.. debrief.RemedyIds.Select(id => new FormChoice(id, PlanWords.Remedy(voice, debrief.Client, id)))])
            {
                Required = true,
                MissingText = voice["remedy_missing"],
            },
            new(When, voice["plan_when_label"], [], MaxPlan),
            new(Then, voice["plan_then_label"], [], MaxPlan),
        ])
    {
        SubmitTitle = voice["button_plan"],
        SkipTitle = voice["button_no_plan"],
        TakesTextBesideCard = true,
    };
}
