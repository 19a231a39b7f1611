using CoachBot.Tests.Cards;

namespace CoachBot.Tests.Drivers;

/// <summary>Whole debriefs by card, in any language.</summary>
internal static class Sessions
{
    /// <summary>Debriefs a session with M7 that was in balance but for these answers; no plan. Returns the summary.</summary>
    public static async Task<Card> HeldAsync(this Chat chat, params (string Id, string Value)[] answers) =>
        await chat.FinishAsync(await chat.SubmitFormAsync(await chat.CardAsync("debrief"), [.. Facts.InBalance, .. answers]));

    /// <summary>Goes on to the summary, without answering what is still asked.</summary>
    public static async Task<Card> FinishAsync(this Chat chat, Card card)
    {
        while (card.Inputs.Count > 0)
            card = card.Inputs.Contains("remedy") ? await chat.TapAsync(card, CardVerbs.Skip) : await chat.SubmitFormAsync(card);
        return card;
    }
}
