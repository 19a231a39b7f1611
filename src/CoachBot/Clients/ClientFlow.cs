using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>Adds a client, or changes what is known of one. The code stays as it is: debriefs and plans go by it.</summary>
internal sealed class ClientFlow(ClientCards cards, Screen screen, TimeProvider time) : FlowDialog<ClientFlow.State>("clientform", screen, time)
{
    public static readonly Command Open = new("cmd_client_edit");
    public const string PayerSelf = "payer_self";
    private const string Facts = "facts";
    private const string Code = "code";
    private const string Goal = "goal";
    private const string EndsOn = "ends_on";
    private const string Payer = "payer";

    private const int MaxGoal = 200;

    private static readonly string[] Payers = [PayerSelf, "payer_family", "payer_public", "payer_other"];

    /// <param name="client">The code of a client, known or to be added.</param>
    public static Command For(string client) => Open.Saying(client);

    public override bool Takes(Voice voice, string argument, bool amid) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => !UserText.SameClient(argument, open);

    protected override IReadOnlyList<FlowStep<State>> Steps => [new(Facts, FactsForm, TakeFactsAsync), new(Code, CodeForm, TakeCodeAsync)];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, State state, CancellationToken cancellationToken)
    {
        state.Code = UserText.Client(ClientCode.Of(state.Argument));
        state.Known = turnContext.Document().KnownClient(state.Code)?.Code;
        return Task.FromResult<string?>(Facts);
    }

    private Form FactsForm(ITurnContext turnContext, State state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var client = turnContext.Document().KnownClient(state.Known);
        List<FormField> fields =
        [
            new(Goal, voice["client_goal_label"], [], MaxGoal) { Kept = client?.Goal, Placeholder = voice["client_goal_placeholder"] },
            new(EndsOn, voice["client_ends_label"], [])
            {
                Kind = FieldKind.Date,
                Kept = client?.EndsOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Today = LocalTime.Today(Time, turnContext),
            },
            new(Payer, voice["client_payer_label"], [.. Payers.Select(payer => new FormChoice(payer, voice[payer]))]) { Kept = client?.Payer },
        ];
        if (client is null) fields.Insert(0, CodeField(voice, state));
        var title = client is null ? voice["client_new_title"] : voice.Say("client_change_title", ("client", client.Code));
        return Form.Of(voice, $"{Id}.{state.Run}.{Facts}", title, [voice["welcome_names"]], fields) with { SubmitTitle = voice["button_done"] };
    }

    private async Task<string?> TakeFactsAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken)
    {
        var code = state.Known ?? UserText.Client(answers[Code])!;
        (state.Goal, state.EndsOn, state.Payer) = (answers[Goal], answers[EndsOn], answers[Payer]);
        if (turnContext.Document().KnownClient(code) is null && Screen.VoiceOf(turnContext).Playbook.LooksLikeName.InCode(code))
        {
            state.Code = code;
            return Code;
        }

        return await KeepAsync(turnContext, state, code, cancellationToken);
    }

    // The code looked like a name: only the code is asked once more.
    private Form CodeForm(ITurnContext turnContext, State state)
    {
        var voice = Screen.VoiceOf(turnContext);
        return Form.Of(voice, $"{Id}.{state.Run}.{Code}", voice["client_new_title"], [], [CodeField(voice, state)]) with
        {
            Remark = voice.Say("client_looks_like_name", ("client", state.Code ?? "")),
            SubmitTitle = voice["button_done"],
        };
    }

    private Task<string?> TakeCodeAsync(ITurnContext turnContext, State state, FormAnswers answers, CancellationToken cancellationToken) =>
        KeepAsync(turnContext, state, state.Known ?? UserText.Client(answers[Code])!, cancellationToken);

    private static FormField CodeField(Voice voice, State state) => new(Code, voice["client_code_label"], [], UserText.MaxClient)
    {
        Kind = FieldKind.Line,
        Placeholder = voice["client_placeholder"],
        Required = true,
        MissingText = voice["client_code_missing"],
        Proposed = state.Code,
    };

    private async Task<string?> KeepAsync(ITurnContext turnContext, State state, string code, CancellationToken cancellationToken)
    {
        Keep(turnContext.Document(), state, code, LocalTime.Now(Time, turnContext));
        await cards.ShowAsync(turnContext, code, "client_kept", cancellationToken);
        return null;
    }

    private static void Keep(OrganizerDocument document, State state, string code, DateTimeOffset now)
    {
        var isChange = state.Known is not null;
        var client = document.KnownClient(code) ?? new Client { Code = code, AddedAt = now };
        DateOnly? end = DateOnly.TryParseExact(state.EndsOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        // Who adds a code that is there already, and leaves a field open, does not mean to empty it.
        document.Keep(client with
        {
            Goal = state.Goal ?? (isChange ? null : client.Goal),
            EndsOn = end ?? (isChange ? null : client.EndsOn),
            Payer = state.Payer ?? (isChange ? null : client.Payer),
            ArchivedAt = null,
        });
    }

    internal sealed class State : FlowState
    {
        public string? Code { get => this["code"]; set => this["code"] = value; }

        /// <summary>The code of a client who is changed; null for a new one.</summary>
        public string? Known { get => this["known"]; set => this["known"] = value; }

        public string? Goal { get => this["goal"]; set => this["goal"] = value; }

        public string? EndsOn { get => this["ends_on"]; set => this["ends_on"] = value; }

        public string? Payer { get => this["payer"]; set => this["payer"] = value; }
    }
}
