using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Shell;

internal sealed class LanguageIntent(Screen screen) : Intent(new("cmd_language"))
{
    // "Nederlands" alone says enough, but inside a flow it may be a client's code.
    public override string? Hear(Voice voice, string text, bool inFlow) =>
        base.Hear(voice, text, inFlow) ?? (!inFlow && IsLanguage(voice, text) ? text : null);

    protected override bool Takes(Voice voice, string rest, bool inFlow) => inFlow ? IsLanguage(voice, rest) : IsShort(rest);

    public override async Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(dc.Context);
        Language? chosen = voice.Hears("cmd_language_nl", argument) ? Language.Dutch
            : voice.Hears("cmd_language_en", argument) ? Language.English
            : null;
        if (chosen is null)
        {
            await Screen.SayAsync(dc.Context, voice["language_which"], cancellationToken);
            return;
        }

        dc.Context.Document().Language = chosen;
        await Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)["language_set"], cancellationToken);
        // What is on the screen is in the other language.
        if (dc.ActiveDialog is not null) await dc.RepromptDialogAsync(cancellationToken);
    }

    private static bool IsLanguage(Voice voice, string text) => voice.Hears("cmd_language_nl", text) || voice.Hears("cmd_language_en", text);
}

/// <summary>Questions as text, one by one, or as cards: from now on, and for the form that is open.</summary>
internal sealed class TypingIntent(Command command, bool typing, Screen screen) : Intent(command)
{
    public override async Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken)
    {
        dc.Context.Document().PrefersTyping = typing;
        await Screen.SayAsync(dc.Context, screen.VoiceOf(dc.Context)[typing ? "typing_on" : "typing_off"], cancellationToken);
        if (dc.ActiveDialog is not null) await dc.RepromptDialogAsync(cancellationToken);
    }
}
