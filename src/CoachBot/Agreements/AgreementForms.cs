using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>The forms of a working agreement: for whom, the clauses, and what fills them.</summary>
internal sealed class AgreementForms(Playbook playbook)
{
    public const string Flow = "agreement";
    public const string Client = "client";
    public const string Goal = "goal";
    public const string LetterLanguage = "language";
    public const string Clauses = "clauses";
    public const string Offered = "offered";
    public const string PutBack = "putback";
    public const string Values = "values";
    public const string Start = "start";
    public const string End = "end";
    public const string Days = "days";
    public const string From = "from";
    public const string To = "to";
    private const string Again = "again.";
    private const int MaxLine = 120;
    private const int MaxGoal = 200;

    /// <summary>Keeps what was filled in, for the form to come back with.</summary>
    public static void Remember(FlowState state, FormAnswers answers)
    {
        foreach (var (name, answer) in answers.Values) state[Again + name] = answer;
    }

    public static Language? LanguageOf(string? tag) => Languages.FromLocale(tag);

    /// <summary>The field that asks for a language; its values are the languages' tags.</summary>
    public static FormField LanguageField(Voice voice, string label, Language language) => new(
        LetterLanguage, label, [new("nl", voice["language_name_nl"]), new("en", voice["language_name_en"])])
    {
        Kept = language switch { Language.Dutch => "nl", Language.English => "en" },
        Required = true,
    };

    /// <summary>The field of an open place that is filled in words.</summary>
    public static FormField Line(string name, string label, string? kept, string? proposed = null) =>
        new(name, label, [], MaxLine) { Kind = FieldKind.Line, Kept = kept, Proposed = proposed };

    private static string KeyOf(FlowState state, string step) => $"{Flow}.{state.Run}.{step}";

    public static Form ClientForm(Voice voice, OrganizerDocument document, FlowState state)
    {
        var code = state[Client];
        var known = document.ClientOf(code);
        return Form.Of(voice, KeyOf(state, Client), voice["agreement_client_title"], [voice["agreement_client_intro"]],
        [
            new(Client, voice["client_label"], [], UserText.MaxClient)
            {
                Kind = FieldKind.Line,
                Placeholder = voice["client_placeholder"],
                Required = true,
                MissingText = voice["agreement_client_missing"],
                Kept = code,
            },
            new(Goal, voice["agreement_goal_label"], [], MaxGoal) { Kind = FieldKind.Line, Placeholder = voice["agreement_goal_placeholder"], Kept = known?.Goal },
            LanguageField(voice, voice["agreement_language_label"], known?.Agreement?.Language ?? voice.Language),
        ]);
    }

    public Form ClausesForm(ITurnContext turnContext, Voice voice, FlowState state)
    {
        var agreed = turnContext.Document().ClientOf(state[Client])?.Agreement?.ClauseIds;
        var offered = (state[Offered] ?? "").Split(',');
        var goal = state[Goal];
        var ticked = playbook.Clauses
            .Where(clause => (agreed?.Contains(clause.Id) ?? (clause.IsRequired || (goal is not null && clause.Names.Contains(OpenPlaces.Goal)))) || offered.Contains(clause.Id))
            .Select(clause => clause.Id);
        // Read one after another, whole clauses would take a minute; on a card they are looked over.
        var isShort = Screen.AsksByTyping(turnContext);
        var choices = playbook.Clauses.Select(clause => new FormChoice(clause.Id, isShort ? voice.Of(clause.Topic) : $"{voice.Of(clause.Topic)}: {Preview(voice, clause, goal)}"));
        return Form.Of(voice, KeyOf(state, Clauses), voice["agreement_clauses_title"], [voice["agreement_clauses_intro"]],
        [
            new(Clauses, voice["agreement_clauses_label"], [.. choices]) { Kind = FieldKind.Many, Kept = string.Join(',', ticked) },
        ]);
    }

    public Form ValuesForm(Voice voice, OrganizerDocument document, FlowState state)
    {
        var own = document.ClientOf(state[Client])?.Agreement;
        var latest = own ?? document.Clients.Select(client => client.Agreement).OfType<WorkingAgreement>().MaxBy(agreement => agreement.AgreedOn);
        var profile = document.Profile;
        var language = LanguageOf(state[LetterLanguage]) ?? voice.Language;
        var clauseIds = (state[Clauses] ?? "").Split(',');
        var asked = playbook.Clauses.Where(clause => clauseIds.Contains(clause.Id)).SelectMany(clause => clause.Names)
            // These two are for voicemail and mail as well.
            .Concat([OpenPlaces.ResponseDays, OpenPlaces.Organizer]).ToHashSet(StringComparer.Ordinal);
        var days = own?.Days ?? (profile.WorkDays.Count > 0 ? profile.WorkDays : latest?.Days ?? []);
        var again = state[Again + Start] is not null;
        var putBack = (state[PutBack] ?? "").Split(',').Select(id => playbook.Clauses.FirstOrDefault(clause => clause.Id == id)).OfType<Clause>().ToList();
        return Form.Of(voice, KeyOf(state, Values), voice["agreement_values_title"], [voice["agreement_values_intro"]],
        [
            TimeField(Start, voice["place_start"], latest?.StartsAt) with { Required = true },
            profile.SessionMinutes is { } minutes
                ? TimeField(End, voice.Say("place_end_usual", ("length", new Wording(playbook, voice.Language, voice.Country).Length(TimeOnly.MinValue, TimeOnly.MinValue.AddMinutes(minutes))!)), own?.EndsAt)
                : TimeField(End, voice["place_end"], latest?.EndsAt) with { Required = true },
            new(Days, voice["place_days"], AgreementPlaces.DaysOf(voice)) { Kind = FieldKind.Many, Kept = state[Again + Days] ?? AgreementPlaces.ValueOf(days) },
            TimeField(From, voice["place_from"], own?.From ?? profile.From ?? latest?.From),
            TimeField(To, voice["place_to"], own?.To ?? profile.To ?? latest?.To),
            .. asked.Contains(OpenPlaces.GiftRule) ? [GiftField(voice, state[Again + OpenPlaces.GiftRule] ?? own?.GiftRule ?? profile.GiftRule)] : (FormField[])[],
            .. AgreementPlaces.All(voice, playbook, language).Where(place => asked.Contains(place.Name)).Select(place => Line(
                place.Name, place.Label, state[Again + place.Name] ?? Kept(place.Name, own, latest, document, language), again ? null : place.Usual)),
        ])
        with
        {
            SubmitTitle = voice["button_letter"],
            Remark = again ? voice["agreement_order"]
                : putBack.Count > 0 ? voice.Say("agreement_putback", ("first", string.Join(", ", putBack.Select(clause => voice.Of(clause.Topic).ToLowerInvariant()))))
                : null,
        };

        FormField TimeField(string id, string label, TimeOnly? known) =>
            new(id, label, []) { Kind = FieldKind.Time, Kept = state[Again + id] ?? AgreementPlaces.ValueOf(known) };
    }

    private static FormField GiftField(Voice voice, string? known) => new(
        OpenPlaces.GiftRule, voice["place_gifts"],
        [new("gift_card", voice["gift_card"]), new("gift_small", voice["gift_small"]), new("gift_none", voice["gift_none"])])
    {
        Kept = known ?? "gift_card",
        Required = true,
    };

    // A sentence that was written for a letter in one language does not go into one in the other.
    private static string? Kept(string name, WorkingAgreement? own, WorkingAgreement? latest, OrganizerDocument document, Language language)
    {
        if (OpenPlaces.IsSentence(name) && (own ?? latest) is { } source && source.Language != language) return null;
        return own?.Values.GetValueOrDefault(name) ?? document.LetterWords.GetValueOrDefault(name);
    }

    private string Preview(Voice voice, Clause clause, string? goal) => playbook.Fill(
        clause.Text, voice.Language, voice.Country,
        clause.Names.Where(name => !voice.Country.Settings.ContainsKey(name))
            .ToDictionary(name => name, name => name == OpenPlaces.Goal && goal is not null ? goal.TrimEnd('.') : "…", StringComparer.Ordinal));
}
