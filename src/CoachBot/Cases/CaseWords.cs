using CoachBot.Coaching.Supervision;
using CoachBot.Debriefs;
using CoachBot.Plans;
using CoachBot.Speech;

namespace CoachBot.Cases;

/// <summary>How a drafted case is said: in the first person, for the organizer to change before anybody reads it.</summary>
internal static class CaseWords
{
    public static (string Situation, string Question) Draft(Voice voice, CaseDraft draft)
    {
        string?[] sentences =
        [
            voice[draft.SituationId],
            Said(draft.RepeatId),
            Quoted("case_wrote", draft.Open),
            .. Plan(),
            Quoted("case_proud", draft.Proud),
        ];
        return (string.Join(' ', sentences.Where(sentence => !string.IsNullOrEmpty(sentence))), voice[draft.QuestionId]);

        string? Said(string? id) => id is null ? null : voice[id];

        string? Quoted(string id, string? words) => words is null ? null : voice.Say(id, ("words", DebriefWords.Sentence(words)));

        string?[] Plan() => !draft.HasPlan ? [] :
        [
            draft.Plan is { } plan
                ? voice.Say("case_plan", ("plan", DebriefWords.Sentence(PlanWords.Sentence(voice, null, plan.RemedyId, plan.When, plan.Then))))
                : voice["case_plan_some"],
            Said(draft.HeldId),
        ];
    }
}
