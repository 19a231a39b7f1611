using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Speech;

namespace CoachBot.Debriefs;

/// <summary>How a debrief's parts are said, on cards and in text alike.</summary>
internal static class DebriefWords
{
    /// <summary>What else is at hand when a pitfall weighs more than one line can carry.</summary>
    public static List<string> Offers(Voice voice, Debrief debrief)
    {
        var offers = new List<string>();
        if (debrief.OffersCircle) offers.Add(voice["offer_circle"]);
        if (debrief.OffersReferral) offers.Add(voice["offer_referral"]);
        if (debrief.OffersPhaseOut) offers.Add(voice["offer_phaseout"]);
        return offers;
    }

    public static string Remedy(Voice voice, string? client, string remedyId) => voice.Say(remedyId, ("client", client ?? ""));

    /// <summary>"Running over: talk about it", or null when nothing stood out.</summary>
    public static string? StandOut(Voice voice, Debrief debrief) => debrief.Pitfall is not { } pitfall ? null : voice.Say(
        "standout_line",
        ("pitfall", voice.Of(voice.Playbook.Pitfalls[pitfall].Name)),
        ("level", voice.Of(voice.Playbook.Levels[debrief.Level]).ToLowerInvariant()));

    /// <summary>The plan in one sentence, in the organizer's own words where there are any.</summary>
    public static string? Plan(Voice voice, Debrief debrief) => debrief.Plan switch
    {
        null => null,
        { When: { } when, Then: { } then } => voice.Say("plan_when_then", ("when", Clause(when)), ("then", Clause(then))),
        { Then: { } then } => voice.Say("plan_only_then", ("then", Clause(then))),
        { When: { } when } plan => voice.Say("plan_only_when", ("when", Clause(when)), ("remedy", Remedy(voice, debrief.Client, plan.RemedyId))),
        var plan => Remedy(voice, debrief.Client, plan.RemedyId),
    };

    // People type the "if" and the "then" along; the sentence has its own.
    private static string Clause(string typed)
    {
        var clause = typed.Trim().TrimEnd('.', ',');
        foreach (var word in (ReadOnlySpan<string>)["als ", "dan ", "if ", "then "])
            if (clause.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return clause[word.Length..].TrimStart();
        return clause;
    }
}
