using CoachBot.Cards;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Supervision;

/// <summary>The first card of a case's thread, which changes in place from brought to closed.</summary>
internal static class CaseCards
{
    /// <param name="from">The step whose card it is shown on, so that one can go back; null where it stands for itself.</param>
    public static View Root(CircleSight sight, string caseId, string? from = null)
    {
        var circle = sight.Circle;
        if (circle.Round is { } round && round.Id == caseId) return UnderWay(sight, round, from);
        if (circle.Closed.FirstOrDefault(one => one.Round.Id == caseId) is { } closed) return Closed(sight, closed);
        return circle.FindCase(caseId) is { } waiting ? Waiting(sight, waiting) : Gone(sight, caseId);
    }

    /// <summary>What a case says: the same here, in the preview before it is posted, and on every card about it.</summary>
    public static IReadOnlyList<string> Texts(CircleSight sight, BroughtCase one) =>
        sight.Reads ? Texts(one.Situation, one.Question) : [sight.Voice["case_members_only"]];

    /// <inheritdoc cref="Texts(CircleSight, BroughtCase)"/>
    public static IReadOnlyList<string> Texts(string situation, string question) => [situation, $"**{question}**"];

    private static View Waiting(CircleSight sight, BroughtCase one)
    {
        var voice = sight.Voice;
        var key = CircleKeys.Of("case", one.Id);
        List<string> lines = [.. Texts(sight, one), one.Votes.Count == 0 ? voice["case_waits_none"] : voice.Say(one.Votes.Count == 1 ? "case_waits_one" : "case_waits", ("count", $"{one.Votes.Count}"))];
        List<CardButton> buttons = [];
        if (sight.Reader is null) buttons.Add(CircleKeys.Button(voice["circle_read"], "case", one.Id) with { IsPrimary = true });
        else if (sight.Reader == one.Author) buttons.Add(CircleKeys.Button(voice["button_withdraw"], "withdraw", one.Id));
        else if (sight.IsMember && one.Votes.Contains(sight.Reader)) buttons.Add(CircleKeys.Button(voice["button_unvote"], "unvote", one.Id));
        else if (sight.IsMember) buttons.Add(CircleKeys.Button(voice["button_vote"], "vote", one.Id) with { IsPrimary = true });
        buttons.Add(CircleKeys.Button(voice["button_cases"], "queue"));
        return CircleViews.Of(voice, key, voice.Say("case_title", ("name", sight.NameOf(one.Author))), lines, buttons);
    }

    // It tells who is in and so changes each time that somebody is done: nobody writes on it, for they would lose what they are writing.
    private static View UnderWay(CircleSight sight, Round round, string? from)
    {
        var voice = sight.Voice;
        var step = round.Current.Id;
        List<string> lines =
        [
            .. Texts(sight, round.Case),
            round.IsPaused ? $"{RoundWords.Status(sight, round)} {voice["round_paused_more"]}" : $"{RoundWords.Title(sight, round, step)}. {RoundWords.Turn(sight, round, step)} {RoundWords.Counted(sight, round)}".TrimEnd(),
            voice.Say("round_facilitator", ("name", sight.NameOf(round.Facilitator))),
        ];
        List<CardButton> buttons = [];
        if (from is not null) buttons.Add(CircleKeys.Button(voice["button_part"], "part", round.Id, step) with { IsPrimary = true });
        if (sight.Reader is null) buttons.Add(CircleKeys.Button(voice["circle_read"], "case", round.Id) with { IsPrimary = true });
        if (sight.Reader is null || sight.IsFacilitator) buttons.Add(CircleKeys.Button(voice["button_steer"], "steer", round.Id, step));
        if (sight.Reader == round.Presenter) buttons.Add(CircleKeys.Button(voice["button_withdraw"], "withdraw", round.Id));
        var title = voice.Say("round_title", ("name", sight.NameOf(round.Presenter)), ("method", MethodName(sight, round)));
        return CircleViews.Of(voice, CircleKeys.Of("case", round.Id), title, lines, buttons);
    }

    private static View Closed(CircleSight sight, ClosedRound closed)
    {
        var (voice, round) = (sight.Voice, closed.Round);
        var title = voice.Say("round_title", ("name", sight.NameOf(round.Presenter)), ("method", MethodName(sight, round)));
        var key = CircleKeys.Of("case", round.Id);
        if (closed.WasWithdrawn) return Gone(sight, round.Id);
        var day = sight.Day(closed.ClosedAt);
        if (closed.ClearedAt is not null) return CircleViews.Of(voice, key, title, [voice.Say("case_closed", ("date", day)), voice["case_cleared"]], []);
        List<CardButton> buttons = [];
        if (sight.Reader is null) buttons.Add(CircleKeys.Button(voice["circle_read"], "case", round.Id));
        if (sight.Reader is null || sight.IsMember) buttons.Add(CircleKeys.Button(voice["button_line"], "line", round.Id));
        if (sight.Reader == round.Presenter) buttons.Add(CircleKeys.Button(voice["button_afterwards"], "afterwards", round.Id));
        if (sight.Reader == round.Presenter) buttons.Add(CircleKeys.Button(voice["button_withdraw"], "withdraw", round.Id));
        List<string> lines =
        [
            .. Texts(sight, round.Case),
            voice.Say(closed.WasStopped ? "case_stopped" : "case_closed", ("date", day)),
            voice.Say("case_clears", ("date", sight.Day(closed.ClearAt))),
        ];
        return CircleViews.Of(voice, key, title, lines, buttons, LookedBack(sight, closed));
    }

    private static IEnumerable<CardSection> LookedBack(CircleSight sight, ClosedRound closed) =>
        closed.LookedBack is { Length: > 0 } told && sight.Reads ? [new CardSection(sight.Voice["round_lookback_title"], [told])] : [];

    private static View Gone(CircleSight sight, string caseId) =>
        CircleViews.Of(sight.Voice, CircleKeys.Of("case", caseId), sight.Voice["case_gone_title"], [sight.Voice["case_gone"]], []);

    private static string MethodName(CircleSight sight, Round round) => sight.MethodOf(round) is { } method ? sight.Voice.Of(method.Name) : "";
}
