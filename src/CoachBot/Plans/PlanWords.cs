using CoachBot.Coaching.Plans;
using CoachBot.Speech;

namespace CoachBot.Plans;

/// <summary>How a plan is said.</summary>
internal static class PlanWords
{
    public static string Remedy(Voice voice, string? client, string remedyId) => voice.Say(remedyId, ("client", client ?? ""));

    public static string Sentence(Voice voice, Plan plan) => Sentence(voice, plan.Client, plan.RemedyId, plan.When, plan.Then);

    /// <summary>The plan in one sentence, in the organizer's own words where there are any.</summary>
    public static string Sentence(Voice voice, string? client, string remedyId, string? when, string? then) => (when, then) switch
    {
        (not null, not null) => voice.Say("plan_when_then", ("when", Clause(when)), ("then", Clause(then))),
        (null, not null) => voice.Say("plan_only_then", ("then", Clause(then))),
        (not null, null) => voice.Say("plan_only_when", ("when", Clause(when)), ("remedy", Remedy(voice, client, remedyId))),
        _ => Remedy(voice, client, remedyId),
    };

    /// <summary>The sentence, and with whom.</summary>
    public static string WithClient(Voice voice, Plan plan) =>
        plan.Client is { } client ? voice.Say("plan_with", ("client", client), ("plan", Sentence(voice, plan))) : Sentence(voice, plan);

    // People type the "if" and the "then" along; the sentence has its own.
    private static string Clause(string typed)
    {
        var clause = typed.Trim().TrimEnd('.', ',');
        foreach (var word in (ReadOnlySpan<string>)["als ", "dan ", "if ", "then "])
            if (clause.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return clause[word.Length..].TrimStart();
        return clause;
    }
}
