using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Shell;

/// <summary>How the coach introduces itself: once, at whichever of Teams' events or the first word comes first.</summary>
internal sealed class Welcome(Screen screen, TimeProvider time)
{
    private const string Key = "welcome.start";

    public async Task OnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var document = turnContext.Document();
        if (document.WelcomedAt is not null) return;
        document.WelcomedAt = time.GetUtcNow();
        var voice = screen.VoiceOf(turnContext);
        var (disclosure, privacy, notice) = (voice["bv_1"], voice["bv_6"], voice["welcome_names"]);
        var words = DebriefWords.Lines([$"**{voice["welcome_title"]}**", disclosure, voice["welcome_what"], voice["welcome_how"], notice, privacy]);
        await screen.ShowAsync(turnContext, new View(
            CardNames.Welcome,
            new(StringComparer.Ordinal) { ["disclosure"] = disclosure, ["privacy"] = privacy, ["notice"] = notice },
            words,
            [
                new(voice["button_debrief"], CardSubmission.Command, Key) { Extra = ("command", Commands.Debrief), IsPrimary = true },
                new(voice["button_help"], CardSubmission.Command, Key) { Extra = ("command", Commands.Help) },
                Screen.Urgent(voice, Key),
            ]), cancellationToken);
    }

    public Task HelpAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        var help = Notice.WithStart(
            voice, "help.list", "help_title", "bv_1", "help_debrief", "help_journal", "help_type", "help_cancel", "help_language", "help_urgent", "help_privacy");
        return screen.ShowAsync(turnContext, help, cancellationToken);
    }

    public Task PrivacyAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var voice = screen.VoiceOf(turnContext);
        return screen.ShowAsync(
            turnContext, Notice.WithStart(voice, "help.privacy", "privacy_title", "privacy_kept", "privacy_who", "st_notice"), cancellationToken);
    }
}
