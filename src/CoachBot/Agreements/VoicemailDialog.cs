using System.Globalization;
using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>The texts that tell when the organizer can be reached: voicemail, holiday, chat, mail.</summary>
internal sealed class VoicemailDialog(Playbook playbook, Screen screen, TimeProvider time) : FlowDialog<FlowState>(Flow, screen, time)
{
    public static readonly Command Open = new("cmd_voicemail");
    private const string Flow = "voicemail";
    private const string Which = "which";
    private const string Until = "until";
    private const string Usual = "usual";
    private const string Holiday = "vm_02";

    private static readonly string[] UsualIds = ["vm_01", "vm_03", "vm_04"];
    private static readonly string[] Prefixes = ["tot en met ", "t/m ", "tot ", "until ", "till "];

    // "voicemail until 12 August"
    public override bool Takes(Voice voice, string argument, bool amid) => Day(argument, DateOnly.MinValue) is not null;

    /// <summary>The card itself holds what its text was made of.</summary>
    public override async Task<bool> TryShowSpentAsync(ITurnContext turnContext, CardSubmission tap, CancellationToken cancellationToken)
    {
        if (tap.Verb != CardSubmission.Submit || !tap.Key.StartsWith($"{Flow}.", StringComparison.Ordinal)) return false;
        await ShowAsync(turnContext, new FormAnswers(tap.Inputs), cancellationToken);
        return true;
    }

    protected override IReadOnlyList<FlowStep<FlowState>> Steps => [new(Which, WhichForm, TakeWhichAsync)];

    protected override Task<string?> BeginAsync(ITurnContext turnContext, FlowState state, CancellationToken cancellationToken)
    {
        if (Day(state.Argument, LocalTime.Today(Time, turnContext)) is { } day) (state[Until], state[Which]) = (day, Holiday);
        return Task.FromResult<string?>(Which);
    }

    private Form WhichForm(ITurnContext turnContext, FlowState state)
    {
        var voice = Screen.VoiceOf(turnContext);
        var words = turnContext.Document().LetterWords;
        var needsDay = state["day"] is not null;
        return Form.Of(voice, $"{Flow}.{state.Run}.{Which}", voice["voicemail_title"], [voice["voicemail_intro"]],
        [
            new(Which, voice["voicemail_which"],
            [
                new FormChoice(Usual, voice["voicemail_usual"]),
                .. playbook.Templates.Select(template => new FormChoice(template.Id, voice.Of(template.Name))),
            ])
            {
                Kept = state[Which] ?? Usual,
                Required = true,
            },
            AgreementForms.LanguageField(voice, voice["voicemail_language"], AgreementForms.LanguageOf(state[AgreementForms.LetterLanguage]) ?? voice.Language),
            AgreementForms.Line(OpenPlaces.Organizer, voice["voicemail_organizer"], words.GetValueOrDefault(OpenPlaces.Organizer)),
            new(Until, voice["voicemail_until"], []) { Kind = FieldKind.Date, Today = LocalTime.Today(Time, turnContext), Kept = state[Until], Required = needsDay },
        ])
        with
        {
            SubmitTitle = voice["button_text"],
            Remark = needsDay ? voice["voicemail_until_missing"] : null,
        };
    }

    private async Task<string?> TakeWhichAsync(ITurnContext turnContext, FlowState state, FormAnswers answers, CancellationToken cancellationToken)
    {
        if (answers[OpenPlaces.Organizer] is { } organizer) turnContext.Document().LetterWords[OpenPlaces.Organizer] = organizer;
        if (answers[Which] == Holiday && answers[Until] is null)
        {
            (state[Which], state[AgreementForms.LetterLanguage], state["day"]) = (Holiday, answers[AgreementForms.LetterLanguage], "asked");
            return Which;
        }

        await ShowAsync(turnContext, answers, cancellationToken);
        return null;
    }

    private static string? Day(string argument, DateOnly today)
    {
        var prefix = Array.Find(Prefixes, prefix => argument.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ?? "";
        return prefix.Length == 0 ? null : SpokenDate.Read(argument[prefix.Length..], today);
    }

    private Task ShowAsync(ITurnContext turnContext, FormAnswers answers, CancellationToken cancellationToken)
    {
        var voice = Screen.VoiceOf(turnContext);
        var document = turnContext.Document();
        var language = AgreementForms.LanguageOf(answers[AgreementForms.LetterLanguage]) ?? voice.Language;
        var wording = new Wording(playbook, language, voice.Country);
        var values = FilledPlaces.Of(wording, Reachability(document));
        values[OpenPlaces.Date] = answers.Date(Until) is { } day ? wording.Date(day) : "…";
        var which = answers[Which] ?? Usual;
        var texts = playbook.Templates.Where(template => which == Usual ? UsualIds.Contains(template.Id) : template.Id == which)
            .Select(template => (Name: voice.Of(template.Name), Text: playbook.Fill(template.Text, language, voice.Country, values))).ToList();
        var key = $"{Flow}.shown";
        var hint = voice[texts.Exists(text => text.Text.Contains('…', StringComparison.Ordinal)) ? "voicemail_room" : "voicemail_copy"];
        var notice = Notice.Of(voice, voice["voicemail_title"], [.. texts.SelectMany(text => (string[])[$"**{text.Name}**", text.Text]), hint],
        [
            Open.Button(voice["button_another"], key),
            Screen.Urgent(voice, key),
        ]);
        return Screen.ShowAsync(turnContext, notice, cancellationToken);
    }

    // The hours the organizer works by; else those of the latest letter.
    private static WorkingAgreement Reachability(OrganizerDocument document)
    {
        var (profile, latest) = (document.Profile, document.Clients.Select(client => client.Agreement).OfType<WorkingAgreement>().MaxBy(agreement => agreement.AgreedOn));
        return new WorkingAgreement
        {
            AgreedOn = default,
            Days = profile.WorkDays.Count > 0 ? profile.WorkDays : latest?.Days ?? [],
            From = profile.From ?? latest?.From,
            To = profile.To ?? latest?.To,
            Values = document.LetterWords,
        };
    }
}
