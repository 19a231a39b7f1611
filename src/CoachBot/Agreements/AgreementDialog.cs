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
    : FlowDialog(AgreementForms.Flow, screen, time)
{
    public override bool Takes(Voice voice, string argument) => ClientCode.StandsOut(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => argument.Length > 0 && !argument.Equals(open, StringComparison.OrdinalIgnoreCase);

    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        var client = turnContext.Document().Clients
            .Find(client => client.Agreement is { Id.Length: > 0 } made && tap.Key.StartsWith($"{AgreementForms.Flow}.{made.Id}.", StringComparison.Ordinal));
        if (client is not null) await letters.ShowAsync(turnContext, client, cancellationToken);
        return client is not null;
    }

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        // A button that offers clauses names them behind the client.
        if (argument.LastIndexOf(' ') is > 0 and var space && argument[(space + 1)..].Split(',').All(id => playbook.Clauses.Any(clause => clause.Id == id)))
            (argument, values[AgreementForms.Offered]) = (argument[..space], argument[(space + 1)..]);
        if (UserText.Client(ClientCode.Of(argument)) is { } code) values[AgreementForms.Client] = turnContext.Document().ClientOf(code)?.Code ?? code;
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values) => forms.Of(turnContext, Screen.VoiceOf(turnContext), values);

    protected override async Task<bool> TakeAsync(
        ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        switch (values[AgreementForms.Step])
        {
            case null:
                var code = answers[AgreementForms.Client]!;
                var known = document.ClientOf(code);
                // Who names the client on the card has not seen the goal that is kept.
                var goalWasShown = UserText.SameClient(values[AgreementForms.Client], code);
                values[AgreementForms.Client] = known?.Code ?? code;
                values[AgreementForms.Goal] = answers[AgreementForms.Goal] ?? (goalWasShown ? null : known?.Goal);
                values[AgreementForms.LetterLanguage] = answers[AgreementForms.LetterLanguage];
                values[AgreementForms.Step] = AgreementForms.Clauses;
                return true;

            case AgreementForms.Clauses:
                var choice = ClauseChoice.Of(playbook, answers.Several(AgreementForms.Clauses));
                values[AgreementForms.Clauses] = string.Join(',', choice.Ids);
                values[AgreementForms.PutBack] = string.Join(',', choice.PutBack.Select(clause => clause.Id));
                values[AgreementForms.Step] = AgreementForms.Values;
                return true;

            default:
                if (answers.Time(AgreementForms.End) <= answers.Time(AgreementForms.Start))
                {
                    AgreementForms.Remember(values, answers);
                    return true;
                }

                var client = Agree(document, values, answers, LocalTime.Now(Time, turnContext));
                await letters.ShowAsync(turnContext, client, cancellationToken);
                return false;
        }
    }

    private static Client Agree(OrganizerDocument document, FlowValues values, FormAnswers answers, DateTimeOffset now)
    {
        var code = values[AgreementForms.Client]!;
        var inWords = OpenPlaces.InWords
            .Where(name => answers[name] is not null)
            .ToDictionary(name => name, name => answers[name]!, StringComparer.Ordinal);
        var start = answers.Time(AgreementForms.Start);
        var agreement = new WorkingAgreement
        {
            Id = values.Run,
            AgreedOn = DateOnly.FromDateTime(now.DateTime),
            Language = AgreementForms.LanguageOf(values[AgreementForms.LetterLanguage]) ?? default,
            ClauseIds = (values[AgreementForms.Clauses] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries),
            Values = inWords,
            StartsAt = start,
            EndsAt = answers.Time(AgreementForms.End) ?? start?.AddMinutes(document.Profile.SessionMinutes ?? 0),
            Days = [.. answers.Several(AgreementForms.Days).Select(day => (DayOfWeek)int.Parse(day, CultureInfo.InvariantCulture))],
            From = answers.Time(AgreementForms.From),
            To = answers.Time(AgreementForms.To),
            GiftRule = answers[OpenPlaces.GiftRule],
        };
        var client = (document.ClientOf(code) ?? new Client { Code = code, AddedAt = now }) with { Goal = values[AgreementForms.Goal], Agreement = agreement };
        document.Keep(client);
        foreach (var (name, words) in inWords) document.LetterWords[name] = words;
        return client;
    }
}
