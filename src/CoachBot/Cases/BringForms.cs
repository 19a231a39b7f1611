using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Speech;
using CoachBot.Supervision;

namespace CoachBot.Cases;

/// <summary>The forms of bringing a case: about what and where, the draft, who could be recognised, and exactly what will be posted.</summary>
internal static class BringForms
{
    public const string Circle = "circle";
    public const string About = "about";
    public const string Other = "other";
    public const string Situation = "situation";
    public const string Question = "question";
    public const string Fine = "fine";
    public const string Sure = "sure";
    public const string Yes = "yes";
    public const string Change = "change";
    private const string Changed = "changed";
    private const string No = "no";

    /// <param name="circles">The circles to choose from, as channel and title; with one there is no choice.</param>
    /// <param name="debriefs">The sessions to choose from; with none there is no choice.</param>
    public static Form OfStart(Voice voice, string key, IReadOnlyList<CircleChoice> circles, IReadOnlyList<Debrief> debriefs)
    {
        List<FormField> fields = [];
        if (circles.Count > 1) fields.Add(new(Circle, voice["bring_which"], [.. circles.Select(circle => new FormChoice(circle.Channel, circle.Title))]) { Required = true });
        if (debriefs.Count > 0) fields.Add(new(About, voice["bring_about"], [.. debriefs.Select(debrief => new FormChoice(debrief.Id, Session(voice, debrief))), new FormChoice(Other, voice["bring_other"])]) { Required = true });
        return Form.Of(voice, key, voice["bring_title"], [voice["bring_private"]], fields);
    }

    /// <param name="isDrafted">Whether the coach wrote something to begin with.</param>
    public static Form OfDraft(Voice voice, string key, bool isDrafted, string? situation, string? question) =>
        Form.Of(voice, key, voice["bring_title"], [voice[isDrafted ? "bring_drafted" : "bring_empty"], voice["bring_private"]], Texts(voice, situation, question));

    public static Form OfChecks(Voice voice, string key, IReadOnlyList<AnonymityFinding> found, string? situation, string? question)
    {
        var isCertain = found.Any(one => one.IsCertain);
        List<string> lines = found.Count == 0 ? [voice["bring_check_none"]] :
        [
            voice["iv_msg_5"],
            string.Join('\n', found.GroupBy(one => one.Kind).Select(kind => $"- **{Kind(voice, kind.Key)}**: {string.Join(", ", kind.Select(one => $"“{one.Excerpt}”"))}")),
        ];
        if (isCertain) lines.Add(voice["bring_must_go"]);
        lines.Add(voice["bring_checks"]);
        lines.Add(string.Join('\n', voice.Playbook.Supervision.Checks.Select(check => $"- {voice.Of(check.Text)}")));
        List<FormField> fields = [.. Texts(voice, situation, question)];
        if (found.Count > 0 && !isCertain) fields.Add(new(Fine, voice["bring_fine"], [new(Changed, voice["bring_fine_changed"]), new(Yes, voice["bring_fine_yes"])]));
        return Form.Of(voice, key, voice["bring_check_title"], lines, fields);
    }

    /// <summary>Word for word what will be in the channel, and who reads it there.</summary>
    public static Form OfPreview(Voice voice, string key, CircleChoice circle, string situation, string question) => Form.Of(
        voice,
        key,
        voice["bring_preview_title"],
        [
            $"**{voice.Say("case_title", ("name", circle.Name))}**",
            .. CaseCards.Texts(situation, question),
            $"{voice[circle.IsOpen ? "circle_open" : "circle_closed"]} {voice["bring_withdrawable"]}",
            .. voice.Playbook.Supervision.Checks.Where(check => check.Id is "an_6" or "an_7").Select(check => voice.Of(check.Text)),
        ],
        [new(Sure, voice["bring_sure"], [new(Yes, voice["bring_sure_yes"]), new(Change, voice["bring_sure_change"]), new(No, voice["bring_sure_no"])]) { Required = true }]) with
    {
        SubmitTitle = voice["button_do"],
    };

    // What is there stays, unless something else is written.
    private static FormField[] Texts(Voice voice, string? situation, string? question) =>
    [
        new(Situation, voice["bring_situation"], [], BroughtCase.MostSituation) { Required = true, Kept = situation },
        new(Question, voice["bring_question"], [], BroughtCase.MostQuestion) { Required = true, Kept = question },
    ];

    private static string Session(Voice voice, Debrief debrief)
    {
        var date = voice.Date(debrief.StartedAt);
        var about = debrief.Client is { } client ? voice.Say("summary_about", ("client", client), ("date", date)) : date;
        return $"{about}: {voice.Of(voice.Playbook.Pitfalls[debrief.Pitfall!.Value].Name)}";
    }

    private static string Kind(Voice voice, AnonymityKind kind) => voice[kind switch
    {
        AnonymityKind.Email => "bring_found_email",
        AnonymityKind.NationalNumber => "bring_found_national_number",
        AnonymityKind.Phone => "bring_found_phone",
        AnonymityKind.Address => "bring_found_address",
        AnonymityKind.NumberPlate => "bring_found_number_plate",
        AnonymityKind.Code => "bring_found_code",
        AnonymityKind.Name => "bring_found_name",
        AnonymityKind.Date => "bring_found_date",
        AnonymityKind.Place => "bring_found_place",
        AnonymityKind.Occupation => "bring_found_occupation",
        AnonymityKind.Age => "bring_found_age",
        AnonymityKind.Children => "bring_found_children",
        AnonymityKind.Illness => "bring_found_illness",
    }];
}
