using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Clients;

/// <summary>Adds a client, or changes what is known of one. The code stays as it is: debriefs and plans go by it.</summary>
internal sealed class ClientFlow(ClientCards cards, Screen screen, TimeProvider time) : FlowDialog("clientform", screen, time)
{
    public const string Command = "cmd_client_edit";
    public const string PayerSelf = "payer_self";
    private const string Code = "code";
    private const string Goal = "goal";
    private const string EndsOn = "ends_on";
    private const string Payer = "payer";

    // Set when the code looked like a name: then only the code is asked once more.
    private const string Asked = "asked";
    private const string Known = "known";
    private const int MaxGoal = 200;

    private static readonly string[] Payers = [PayerSelf, "payer_family", "payer_public", "payer_other"];

    public override bool Takes(Voice voice, string argument) => ClientCode.Fits(argument);

    public override bool GivesWayTo(ITurnContext turnContext, string argument, string open) => !UserText.SameClient(argument, open);

    protected override Task<bool> BeginAsync(ITurnContext turnContext, FlowValues values, string argument, CancellationToken cancellationToken)
    {
        var code = UserText.Client(ClientCode.Of(argument));
        values[Known] = turnContext.Document().KnownClient(code)?.Code;
        values[Code] = code;
        return Task.FromResult(true);
    }

    protected override Form FormOf(ITurnContext turnContext, FlowValues values)
    {
        var voice = Screen.VoiceOf(turnContext);
        var client = turnContext.Document().KnownClient(values[Known]);
        var code = new FormField(Code, voice["client_code_label"], [], UserText.MaxClient)
        {
            Kind = FieldKind.Line,
            Placeholder = voice["client_placeholder"],
            Required = true,
            MissingText = voice["client_code_missing"],
            Proposed = values[Code],
        };
        if (values[Asked] is not null)
        {
            return Form.Of(voice, $"{Id}.{values.Run}.code", voice["client_new_title"], [], [code]) with
            {
                Remark = voice.Say("client_looks_like_name", ("client", values[Code] ?? "")),
                SubmitTitle = voice["button_done"],
            };
        }

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
        if (client is null) fields.Insert(0, code);
        var title = client is null ? voice["client_new_title"] : voice.Say("client_change_title", ("client", client.Code));
        return Form.Of(voice, $"{Id}.{values.Run}.facts", title, [voice["welcome_names"]], fields) with { SubmitTitle = voice["button_done"] };
    }

    protected override async Task<bool> TakeAsync(ITurnContext turnContext, FlowValues values, FormAnswers answers, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        var first = values[Asked] is null;
        var code = values[Known] ?? UserText.Client(answers[Code])!;
        if (first)
        {
            (values[Goal], values[EndsOn], values[Payer]) = (answers[Goal], answers[EndsOn], answers[Payer]);
            if (document.KnownClient(code) is null && Screen.VoiceOf(turnContext).Playbook.LooksLikeName.InCode(code))
            {
                (values[Code], values[Asked]) = (code, "yes");
                return true;
            }
        }

        Keep(document, values, code, LocalTime.Now(Time, turnContext));
        await cards.ShowAsync(turnContext, code, "client_kept", cancellationToken);
        return false;
    }

    private static void Keep(OrganizerDocument document, FlowValues values, string code, DateTimeOffset now)
    {
        var isChange = values[Known] is not null;
        var client = document.KnownClient(code) ?? new Client { Code = code, AddedAt = now };
        DateOnly? end = DateOnly.TryParseExact(values[EndsOn], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        // Who adds a code that is there already, and leaves a field open, does not mean to empty it.
        document.Keep(client with
        {
            Goal = values[Goal] ?? (isChange ? null : client.Goal),
            EndsOn = end ?? (isChange ? null : client.EndsOn),
            Payer = values[Payer] ?? (isChange ? null : client.Payer),
            ArchivedAt = null,
        });
    }
}
