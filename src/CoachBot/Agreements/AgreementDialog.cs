using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>From a client's code to the letter: for whom, which clauses, what fills them.</summary>
internal sealed class AgreementDialog(AgreementForms forms, LetterView letters, Playbook playbook, Screen screen, TimeProvider time)
    : FlowDialog<FlowState>(AgreementForms.Flow, screen, time)
{
    public static readonly Command Open = new("cmd_agreement");

    /// <param name="client">A client's code.</param>
    public static Command For(string client) => Open.Saying(client);

    /// <summary>The same with clauses offered, which <see cref="BeginAsync"/> finds behind the client.</summary>
    public static Command For(string client, IReadOnlyList<string> clauseIds) => Open.Saying($"{client} {string.Join(',', clauseIds)}");

    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.StandsOut(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && !argument.Equals(open, StringComparison.OrdinalIgnoreCase);

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var client = turnContext.Document().Clients
            .Find(client => client.Agreement is { Id.Length: > 0 } made && tap.Key.StartsWith($"{AgreementForms.Flow}.{made.Id}.", StringComparison.Ordinal));
        if (client is not null) await letters.ShowAsync(turnContext, client, cancellationToken);
        return client is not null;
    }

    protected override IReadOnlyList<FlowStep<FlowState>> Steps =>
    [
        new(AgreementForms.Client, (turnContext, state) => AgreementForms.ClientForm(Screen.VoiceOf(turnContext), turnContext.Document(), state), TakeClient),
        new(AgreementForms.Clauses, (turnContext, state) => forms.ClausesForm(turnContext, Screen.VoiceOf(turnContext), state), TakeClauses),
        new(AgreementForms.Values, (turnContext, state) => forms.ValuesForm(Screen.VoiceOf(turnContext), turnContext.Document(), state), TakeValuesAsync),
    ];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        var argument = state.Argument;
        // A button that offers clauses names them behind the client.
        if (argument.LastIndexOf(' ') is > 0 and var space && argument[(space + 1)..].Split(',').All(id => playbook.Clauses.Any(clause => clause.Id == id)))
            (argument, state[AgreementForms.Offered]) = (argument[..space], argument[(space + 1)..]);
        if (UserText.Client(ClientCode.Of(argument)) is { } code) state[AgreementForms.Client] = turnContext.Document().ClientOf(code)?.Code ?? code;
        return Task.FromResult<string?>(AgreementForms.Client);
    }

    private static string TakeClient(ITurnContext turnContext, FlowState state, FormAnswers answers)
    {
        var code = answers[AgreementForms.Client]!;
        var known = turnContext.Document().ClientOf(code);
        // Who names the client on the card has not seen the goal that is kept.
        var goalWasShown = UserText.SameClient(state[AgreementForms.Client], code);
        state[AgreementForms.Client] = known?.Code ?? code;
        state[AgreementForms.Goal] = answers[AgreementForms.Goal] ?? (goalWasShown ? null : known?.Goal);
        state[AgreementForms.LetterLanguage] = answers[AgreementForms.LetterLanguage];
        return AgreementForms.Clauses;
    }

    private string TakeClauses(ITurnContext turnContext, FlowState state, FormAnswers answers)
    {
        var choice = ClauseChoice.Of(playbook, answers.Several(AgreementForms.Clauses));
        state[AgreementForms.Clauses] = string.Join(',', choice.Ids);
        state[AgreementForms.PutBack] = string.Join(',', choice.PutBack.Select(clause => clause.Id));
        return AgreementForms.Values;
    }

    private async Task<string?> TakeValuesAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (answers.Time(AgreementForms.End) <= answers.Time(AgreementForms.Start))
        {
            AgreementForms.Remember(state, answers);
            return AgreementForms.Values;
        }

        var client = Agree(turnContext.Document(), state, answers, LocalTime.Now(Time, turnContext));
        await letters.ShowAsync(turnContext, client, cancellationToken);
        return null;
    }

    private static Client Agree(OrganizerDocument document, FlowState state, FormAnswers answers, DateTimeOffset now)
    {
        var code = state[AgreementForms.Client]!;
        var inWords = OpenPlaces.InWords
            .Where(name => answers[name] is not null)
            .ToDictionary(name => name, name => answers[name]!, StringComparer.Ordinal);
        var start = answers.Time(AgreementForms.Start);
        var agreement = new WorkingAgreement
        {
            Id = state.Run,
            AgreedOn = DateOnly.FromDateTime(now.DateTime),
            Language = AgreementForms.LanguageOf(state[AgreementForms.LetterLanguage]) ?? default,
            ClauseIds = (state[AgreementForms.Clauses] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            Values = inWords,
            StartsAt = start,
            EndsAt = answers.Time(AgreementForms.End) ?? start?.AddMinutes(document.Profile.SessionMinutes ?? 0),
            Days = [.. answers.Several(AgreementForms.Days).Select(day => (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture))],
            From = answers.Time(AgreementForms.From),
            To = answers.Time(AgreementForms.To),
            GiftRule = answers[OpenPlaces.GiftRule],
        };
        var client = (document.ClientOf(code) ?? new Client { Code = code, AddedAt = now }) with { Goal = state[AgreementForms.Goal], Agreement = agreement };
        document.Keep(client);
        foreach (var (name, words) in inWords) document.LetterWords[name] = words;
        return client;
    }
}
