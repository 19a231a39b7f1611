using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

internal sealed partial record Scene
{
    private static IEnumerable<Scene> Reflections =>
    [
        new("question", chat => chat.CardAsync("question")),
        new("question, kept", chat => QuestionAsync(chat)),
        new("question, again", async chat =>
        {
            await QuestionAsync(chat);
            return await chat.CardAsync("question");
        }),
        new("question, passed over", async chat => await chat.TapAsync(await chat.CardAsync("question"), CardVerbs.Skip)),
        new("question, cancelled", async chat => await chat.TapAsync(await chat.CardAsync("question"), CardVerbs.Cancel)),
        new("pitfall, no debriefs yet", chat => chat.CardAsync("pitfall")),
        new("pitfall, one debrief", chat => PitfallAsync(chat, "q_talk.a1")),
        new("pitfall, in balance", chat => PitfallAsync(chat, "q_talk.a0")),
        new("pitfall, everything heavy, twice", async chat =>
        {
            await PitfallAsync(chat, Heaviest);
            return await PitfallAsync(chat, Heaviest);
        }),
        new("pitfall, kept", async chat => await chat.TapAsync(
            await PitfallAsync(chat, "q_talk.a1"), CardVerbs.Submit, ("pitfall", "helper_chair"), ("words", LongText))),
    ];

    private static async Task<Card> QuestionAsync(Chat chat) =>
        await chat.TapAsync(await chat.CardAsync("question"), CardVerbs.Submit, ("words", LongText));

    private static async Task<Card> PitfallAsync(Chat chat, params string[] answers)
    {
        var card = await AnsweredAsync(chat, answers);
        while (card.Inputs.Count > 0) card = await chat.TapAsync(card, card.Inputs.Contains("remedy") ? CardVerbs.Skip : CardVerbs.Submit);
        return await chat.CardAsync("pitfall");
    }
}
