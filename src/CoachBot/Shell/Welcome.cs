using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;
using CoachBot.Settings;
using CoachBot.Speech;

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
        var words = Words.Lines([$"**{voice["welcome_title"]}**", disclosure, voice["welcome_what"], voice["welcome_how"], notice, privacy]);
        await screen.ShowAsync(turnContext, new View(
            CardNames.Welcome,
            new(StringComparer.Ordinal) { ["disclosure"] = disclosure, ["privacy"] = privacy, ["notice"] = notice },
            words,
            [
                Commands.Debrief.Button(voice["button_debrief"], Key, isPrimary: true),
                SettingsDialog.Open.Button(voice["button_settings"], Key),
                Commands.Help.Button(voice["button_help"], Key),
                Screen.Urgent(voice, Key),
            ]), cancellationToken);
    }
}
