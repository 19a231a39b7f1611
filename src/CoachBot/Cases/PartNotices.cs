using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>What somebody hears after giving their part, or instead of being asked for it.</summary>
internal static class PartNotices
{
    /// <summary>Where a circle is, to somebody who is asked nothing in it now.</summary>
    public static IEnumerable<string> Where(CircleSight sight) =>
        sight is { IsMember: false } or { Document.RemovedAt: not null } ? [CasePost.WhyNot(sight)!]
        : sight.Circle.Round is { } round ? new[] { RoundWords.Status(sight, round), PartCards.Where(sight, round)[0] }.Distinct()
        : [sight.Voice["mypart_none"]];

    public static View Given(ITurnContext turnContext, CircleSight sight, AskedPart asked, bool passed)
    {
        var voice = sight.Voice;
        if (sight.Circle.Round is not { } round || round.Id != asked.CaseId || round.Current.Id != asked.Step)
            return CaseNotices.Done(turnContext, voice, PartDialog.Flow, asked.Title, [voice["mypart_closed"], .. Where(sight)]);
        return CaseNotices.Done(
            turnContext, voice, PartDialog.Flow, asked.Title, [voice[passed ? "part_passed" : "part_in"], .. PartCards.Where(sight, round).Skip(1).Prepend(RoundWords.Counted(sight, round)), voice["mypart_change"]],
            CaseNotices.Button(voice["button_change_part"], PartDialog.Flow, PartDialog.Open));
    }

    public static View Reaped(ITurnContext turnContext, CircleSight sight, string caseId)
    {
        var voice = sight.Voice;
        return sight.Circle.Closed.FirstOrDefault(one => one.Round.Id == caseId) is not { WasStopped: false } closed
            ? Over(turnContext, sight, caseId)
            : CaseNotices.Done(turnContext, voice, PartDialog.Flow, voice["round_end_title"],
                [voice["mypart_reaped"], closed.MadePlan ? voice["mypart_plan"] : null, voice.Say("case_clears", ("date", sight.Moment(closed.ClearAt)))]);
    }

    /// <summary>The step has come to its end, or the round has, while somebody was writing.</summary>
    public static View Over(ITurnContext turnContext, CircleSight sight, string caseId)
    {
        var isHere = sight.Circle.Round is { } round && round.Id == caseId;
        return CaseNotices.Done(turnContext, sight.Voice, PartDialog.Flow, sight.Voice["mypart_title"], [isHere ? sight.Voice["part_over"] : sight.Voice["mypart_over"], .. Where(sight)]);
    }
}
