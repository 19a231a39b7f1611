using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Referrals;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Referrals;

/// <summary>The forms of a referral: what it is about, which concern, and the one place.</summary>
internal static class ReferForms
{
    public const string Client = "client";
    public const string Group = "group";
    public const string Concern = "concern";
    public const string Note = "note";

    public static Form OfGroup(Voice voice, string key, string? client) => Form.Of(
        voice,
        key,
        voice["refer_title"],
        [voice["refer_intro"]],
        [
            new(Client, voice["client_label"], [], UserText.MaxClient) { Kind = FieldKind.Line, Proposed = client, Placeholder = voice["client_placeholder"] },
            new(Group, voice["refer_group"], [.. voice.Playbook.Referrals.Groups.Select(group => new FormChoice(group.Id, voice.Of(group.Text)))])
            {
                Required = true,
                MissingText = voice["refer_missing"],
            },
        ]);

    public static Form OfConcern(Voice voice, string key, ConcernGroup group) => Form.Of(
        voice,
        key,
        voice.Of(group.Text),
        [],
        [
            new(Concern, voice["refer_concern"], [.. group.Concerns.Select(concern => new FormChoice(concern.Id, voice.Of(concern.Text)))])
            {
                Required = true,
                MissingText = voice["refer_missing"],
            },
        ]) with
    {
        SkipTitle = voice["refer_other"],
        TakesTextBesideCard = true,
    };

    public static Form OfPlace(Voice voice, string key, ReferralPlace place)
    {
        var map = voice.Playbook.Referrals;
        var steps = map.Steps.Select((step, index) => $"{index + 1}. {Step(voice, step, step.Offers ? place.Sentence : null)}");
        return Form.Of(
            voice,
            key,
            voice.Of(place.Service),
            [
                ReferralCards.Place(voice, place),
                voice["refer_steps"],
                string.Join('\n', steps),
                Step(voice, map.IfNo, null),
                voice["refer_rules"],
            ],
            [new(Note, voice["refer_note"], [], Referral.MaxNote) { Kind = FieldKind.Line, Placeholder = voice["optional"] }]) with
        {
            SubmitTitle = voice["refer_save"],
        };
    }

    private static string Step(Voice voice, ReferralStep step, LocalizedText? own) => $"**{voice.Of(step.Title)}** {voice.Of(own ?? step.Text)}";
}
