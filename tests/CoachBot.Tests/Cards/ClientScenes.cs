using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>The cards about clients and about letting go of them.</summary>
internal static class ClientScenes
{
    private static readonly string LongGoal = string.Concat(Enumerable.Repeat("de kamer leeg en aan tafel kunnen eten, ", 5))[..200];

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("clients, none", chat => chat.CardAsync("clients")),
        new("clients, thirteen", ManyAsync),
        new("clients, the archive", ArchiveAsync),
        new("client, unknown", chat => chat.CardAsync("client M7")),
        new("client, new", chat => chat.CardAsync("add client M7")),
        new("client, new, with an error", async chat => await chat.TapAsync(await chat.CardAsync("add client"), CardVerbs.Submit)),
        new("client, a code that looks like a name", async chat => await chat.TapAsync(await chat.CardAsync("add client"), CardVerbs.Submit, ("code", "Rosa"))),
        new("client, all filled in", AddAsync),
        new("client, only a code", async chat => await chat.TapAsync(await chat.CardAsync("add client M7"), CardVerbs.Submit, ("code", "M7"))),
        new("client, change", async chat =>
        {
            await AddAsync(chat);
            return await chat.CardAsync("change client M7");
        }),
        new("client, close", async chat =>
        {
            await AddAsync(chat);
            return await chat.CardAsync("close client M7");
        }),
        new("client, archived", async chat =>
        {
            await AddAsync(chat);
            return await chat.CardAsync("archive M7");
        }),
        new("client, erase", EraseAsync),
        new("client, erase, with an error", async chat => await chat.TapAsync(await EraseAsync(chat), CardVerbs.Submit)),
        new("client, erased", async chat => await chat.TapAsync(await EraseAsync(chat), CardVerbs.Submit, ("sure", "yes"))),
        new("debrief, a code that looks like a name", async chat =>
            await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Submit, ("client", "Rosa"), ("q_talk", "q_talk.a0"))),
        new("debrief, a text that tells who it is", async chat =>
            await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Submit, ("client", "M7"), ("f_open", "06-12345678"), ("q_talk", "q_talk.a0"))),
        new("letting go, of whom", async chat =>
        {
            await ManyAsync(chat);
            return await chat.CardAsync("letting go");
        }),
        new("letting go, no plan", async chat =>
        {
            await AddAsync(chat);
            return await chat.CardAsync("letting go M7");
        }),
        new("letting go, much to say", async chat =>
        {
            await DriftAsync(chat);
            return await chat.CardAsync("letting go M7");
        }),
        new("milestones, the start", async chat =>
        {
            await AddAsync(chat);
            return await chat.CardAsync("milestones M7");
        }),
        new("milestones, to tick", PlanAsync),
        new("milestones, all reached", async chat =>
        {
            var card = await PlanAsync(chat);
            await chat.TapAsync(card, CardVerbs.Submit, ("reached", string.Join(',', card.Choices("reached"))));
            return await chat.CardAsync("milestones M7");
        }),
        new("milestones, two late", DriftAsync),
        new("milestones, what is needed", async chat => await chat.TapAsync(await DriftAsync(chat), CardVerbs.Submit, ("need", $"{LongGoal} bel 06-12345678"))),
    ];

    private static async Task<Card> AddAsync(Chat chat) => await chat.TapAsync(
        await chat.CardAsync("add client M7"), CardVerbs.Submit, ("code", "M7"), ("goal", LongGoal), ("ends_on", "2027-03-12"), ("payer", "payer_public"));

    private static async Task<Card> ManyAsync(Chat chat)
    {
        for (var number = 1; number <= 13; number++)
            await chat.TapAsync(await chat.CardAsync($"add client K{number}"), CardVerbs.Submit, ("code", $"K{number}"), ("goal", LongGoal));
        return await chat.CardAsync("clients");
    }

    private static async Task<Card> ArchiveAsync(Chat chat)
    {
        await AddAsync(chat);
        await chat.SayAsync("archive M7");
        return await chat.CardAsync("clients archived");
    }

    private static async Task<Card> EraseAsync(Chat chat)
    {
        await AddAsync(chat);
        return await chat.CardAsync("erase client M7");
    }

    private static async Task<Card> PlanAsync(Chat chat, string first)
    {
        await AddAsync(chat);
        return await chat.TapAsync(await chat.CardAsync("milestones M7"), CardVerbs.Submit, ("first", first), ("every", "7"), ("ends_on", "2027-03-12"));
    }

    private static Task<Card> PlanAsync(Chat chat) => PlanAsync(chat, "2026-11-20");

    private static async Task<Card> DriftAsync(Chat chat) => await chat.TapAsync(await PlanAsync(chat, "2026-09-07"), CardVerbs.Submit);
}
