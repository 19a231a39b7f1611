using CoachBot.Cards;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Clients;
using CoachBot.Dialogs;
using CoachBot.Letters;
using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>The letter on a card, to copy and to download.</summary>
internal sealed class LetterView(Screen screen, LetterLinks links)
{
    private const string Key = "letter.shown";

    /// <param name="client">One with an agreement.</param>
    public Task ShowAsync(ITurnContext turnContext, Client client, CancellationToken cancellationToken)
    {
        var link = OrganizerId.Of((Activity)turnContext.Activity) is { } organizer ? links.To(organizer, client.Code) : null;
        return screen.ShowAsync(turnContext, Of(screen.VoiceOf(turnContext), client, link), cancellationToken);
    }

    private static View Of(Voice voice, Client client, Uri? link)
    {
        var letter = Letter.Of(voice.Playbook, voice.Country, client.Agreement!, client.Goal);
        List<string> paragraphs =
        [
            voice[link is null ? "letter_how_text" : "letter_how"],
            $"**{letter.Title}**",
            .. letter.Paragraphs.Select(paragraph => paragraph.Heading is { } heading ? $"**{heading}**: {paragraph.Text}" : paragraph.Text),
        ];
        var buttons = new List<CardButton>();
        if (link is not null) buttons.Add(new(voice["button_download"], "", Key) { Opens = link });
        buttons.Add(VoicemailDialog.Open.Button(voice["button_voicemail"], Key));
        buttons.Add(AgreementDialog.For(client.Code).Button(voice["button_change_letter"], Key));
        buttons.Add(Screen.Urgent(voice, Key));
        var notice = Notice.Of(voice, voice.Say("letter_ready", ("client", client.Code)), paragraphs, buttons);
        return link is null ? notice : notice with { Words = Words.Lines([notice.Words, voice.Say("letter_download_text", ("link", link.AbsoluteUri))]) };
    }
}
