using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Referrals;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Referrals;

/// <summary>Referrals as they are shown: one that was saved, and the list of all.</summary>
internal static class ReferralCards
{
    // The latest; more would not be read.
    private const int MostListed = 15;
    private const int NoteLength = 120;
    private const string ListKey = "referrals.list";

    /// <summary>The place as a sentence: whom to call, or what to arrange. The number comes from the organizer's settings.</summary>
    public static string Place(Voice voice, ReferralPlace place) => voice.Say(
        place.IsArranged ? "refer_arrange" : "refer_call",
        ("place", voice.Country.Settings.TryGetValue(place.SettingId, out var setting) ? voice.Of(setting.Text) : ""));

    /// <summary>"M7, 23 November 2026. Money worries …"</summary>
    public static string About(Voice voice, Referral referral)
    {
        var about = voice.Say("summary_about", ("client", referral.Client ?? voice["journal_nobody"]), ("date", voice.Date(referral.OpenedAt)));
        return $"**{about}**: {voice[referral.ConcernId]}.";
    }

    /// <param name="goesOn">Whether a question of another flow is still open.</param>
    public static View Saved(Voice voice, Referral referral, bool goesOn)
    {
        var key = $"refer.{referral.Id}.saved";
        List<string?> paragraphs = [About(voice, referral), PlaceOf(voice, referral), referral.Note, voice["ap_08"], voice["refer_later"]];
        List<CardButton> buttons =
        [
            ReferralsIntent.Open.Button(voice["button_referrals"], key),
            Screen.Urgent(voice, key),
        ];
        if (goesOn) buttons.Insert(0, Commands.GoOn.Button(voice["button_next"], key, isPrimary: true));
        return Notice.Of(voice, voice["refer_saved_title"], [.. paragraphs.OfType<string>()], buttons);
    }

    public static View ListOf(Voice voice, IReadOnlyList<Referral> referrals)
    {
        var listed = referrals.Reverse().Take(MostListed).Select(referral => Line(voice, referral)).ToList();
        return Notice.Of(voice, voice["referrals_title"], listed.Count == 0 ? [voice["referrals_none"]] : listed,
        [
            Commands.Refer.Button(voice["button_refer"], ListKey),
            Commands.Debrief.Button(voice["button_debrief"], ListKey),
            Screen.Urgent(voice, ListKey),
        ]);
    }

    /// <summary>How it went, in words.</summary>
    public static string Outcome(Voice voice, ReferralOutcome outcome) => voice[outcome switch
    {
        ReferralOutcome.InTouch => "outcome_in_touch",
        ReferralOutcome.OtherHelp => "outcome_other_help",
        ReferralOutcome.Declined => "outcome_declined",
        ReferralOutcome.NotRaised => "outcome_not_raised",
    }];

    private static string Line(Voice voice, Referral referral)
    {
        var note = referral.Note is { } kept ? $" {UserText.Shorten(kept, NoteLength)}" : "";
        var state = referral switch
        {
            { Outcome: { } outcome } => Outcome(voice, outcome),
            { IsOpen: true } => voice["referrals_open"],
            _ => voice["referrals_closed"],
        };
        return $"{About(voice, referral)}{note} *{state}*";
    }

    private static string? PlaceOf(Voice voice, Referral referral) =>
        voice.Playbook.Referrals.Find(referral.ConcernId)?.Place is { } place ? $"{voice.Of(place.Service)}. {Place(voice, place)}" : null;
}
