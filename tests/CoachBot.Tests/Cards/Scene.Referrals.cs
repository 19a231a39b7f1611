using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

internal sealed partial record Scene
{
    private static IEnumerable<Scene> Referrals =>
    [
        new("refer", chat => chat.CardAsync("refer M7")),
        new("refer, nothing chosen", async chat => await chat.TapAsync(await chat.CardAsync("refer"), CardVerbs.Submit)),
        new("refer, cancelled", async chat => await chat.TapAsync(await chat.CardAsync("refer"), CardVerbs.Cancel)),
        .. TestPlaybook.Shipped.Referrals.Groups.Select(group => new Scene($"refer, {group.Id}", chat => ConcernsAsync(chat, group.Id))),
        new("refer, a place to call", chat => PlaceAsync(chat, "rfg_money", "rf_geld")),
        new("refer, a place without a sentence of its own", chat => PlaceAsync(chat, "rfg_support", "rf_korrelatie")),
        new("refer, a visit to arrange", chat => PlaceAsync(chat, "rfg_home", "rf_brand")),
        new("refer, danger", chat => PlaceAsync(chat, "rfg_danger", "rf_112")),
        new("refer, saved", ReferredAsync),
        new("refer, saved over a debrief", async chat =>
        {
            await AnsweredAsync(chat, "q_craft.a2");
            return await ReferredAsync(chat);
        }),
        new("referrals, none", chat => chat.CardAsync("referrals")),
        new("referrals, one", async chat =>
        {
            await ReferredAsync(chat);
            return await chat.CardAsync("referrals");
        }),
        new("outcome", OutcomeAsync),
        new("outcome, before a hello", async chat =>
        {
            await MakeDueAsync(chat);
            return await chat.TapAsync(await chat.CardAsync("hello"), CardVerbs.Skip);
        }),
        new("outcome, cancelled", async chat => await chat.TapAsync(await OutcomeAsync(chat), CardVerbs.Cancel)),
    ];

    private static async Task<Card> ConcernsAsync(Chat chat, string group) =>
        await chat.TapAsync(await chat.CardAsync("refer"), CardVerbs.Submit, ("client", "M7"), ("group", group));

    private static async Task<Card> PlaceAsync(Chat chat, string group, string concern) =>
        await chat.TapAsync(await ConcernsAsync(chat, group), CardVerbs.Submit, ("concern", concern));

    private static async Task<Card> ReferredAsync(Chat chat)
    {
        var place = await PlaceAsync(chat, "rfg_money", "rf_geld");
        return await chat.TapAsync(place, CardVerbs.Submit, ("note", LongText));
    }

    private static async Task MakeDueAsync(Chat chat)
    {
        await chat.SayAsync("hi");
        await ReferredAsync(chat);
        await chat.Host.ChangeAsync(document => document.Referrals[0] = document.Referrals[0] with { AskAfter = default }, chat.User);
    }

    private static async Task<Card> OutcomeAsync(Chat chat)
    {
        await MakeDueAsync(chat);
        return await chat.CardAsync("debrief");
    }
}
