using CoachBot.Cards;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Dialogs;
using CoachBot.Plans;
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

    /// <summary>The button that finds a place to refer this client to, where that is called for.</summary>
    public static List<CardButton> Refer(Voice voice, Debrief debrief, string key) => debrief.OffersReferral
        ? [Commands.ReferFor(debrief.Client).Button(voice["button_refer"], key)]
        : [];

    /// <summary>A word about a text that seems to tell who the client is, or null.</summary>
    public static string? Detail(Voice voice, Debrief debrief) =>
        PersonalDetails.Remark(voice, debrief.Proud, debrief.Open, debrief.FollowUpAnswer, debrief.DeeperAnswer, debrief.Plan?.When, debrief.Plan?.Then);

    /// <summary>"Running over: talk about it", or null when nothing stood out.</summary>
    public static string? StandOut(Voice voice, Debrief debrief) => debrief.Pitfall is not { } pitfall ? null : voice.Say(
        "standout_line",
        ("pitfall", voice.Of(voice.Playbook.Pitfalls[pitfall].Name)),
        ("level", voice.Of(voice.Playbook.Levels[debrief.Level]).ToLowerInvariant()));

    /// <summary>The plan in one sentence; null when the debrief ended without one.</summary>
    public static string? Plan(Voice voice, Debrief debrief) =>
        debrief.Plan is { } plan ? PlanWords.Sentence(voice, debrief.Client, plan.RemedyId, plan.When, plan.Then) : null;

    /// <summary>What became of earlier plans.</summary>
    public static List<string> News(Voice voice, Debrief debrief, IReadOnlyList<Plan> plans) =>
    [
        .. debrief.PlanNews
            .Select(news => (Plan: plans.FirstOrDefault(plan => plan.Id == news.Key), Text: TextOf(news.Value)))
            .Where(news => news.Plan is not null && news.Text is not null)
            .Select(news => voice.Say(news.Text!, ("plan", Sentence(PlanWords.Sentence(voice, news.Plan!))))),
    ];

    /// <summary>With a full stop, where the organizer's words have none.</summary>
    public static string Sentence(string text) => text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? $"{text}." : text;

    private static string? TextOf(PlanNews news) => news switch
    {
        PlanNews.Held => "news_held",
        PlanNews.Habit => "news_habit",
        PlanNews.NotHeld => "news_not_held",
        PlanNews.TooLarge => "news_too_large",
        PlanNews.None => null,
    };
}
