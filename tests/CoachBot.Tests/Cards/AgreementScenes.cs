using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>The cards of working agreements and of being reached.</summary>
internal static class AgreementScenes
{
    private static readonly string[] Clauses = [.. TestPlaybook.Shipped.Clauses.Select(clause => clause.Id)];

    // As long as any field keeps.
    private static readonly string LongLine = string.Concat(Enumerable.Repeat("één tas tegelijk, ", 20));

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("agreement, whom", chat => chat.CardAsync("agreement")),
        new("agreement, clauses", ClausesAsync),
        new("agreement, values", async chat => await chat.SubmitFormAsync(await ClausesAsync(chat))),
        new("agreement, clauses put back", async chat => await chat.SubmitFormAsync(await ClausesAsync(chat), ("clauses", "cl_21"))),
        new("agreement, every value", ValuesAsync),
        new("agreement, times asked again", async chat => await chat.SubmitFormAsync(await ValuesAsync(chat), [.. Filled(), ("end", "09:00")])),
        new("letter with every clause, as long as can be", async chat => await chat.SubmitFormAsync(await ValuesAsync(chat), Filled())),
        new("letter with only what is required", async chat => await chat.AgreeAsync("M7", Tag(chat))),
        new("voicemail", chat => chat.CardAsync("voicemail")),
        new("voicemail, the day asked", async chat => await chat.SubmitFormAsync(await chat.CardAsync("voicemail"), ("which", "vm_02"))),
        new("voicemail, the usual texts", async chat => await chat.SubmitFormAsync(await chat.CardAsync("voicemail"), ("organizer", LongLine))),
        .. TestPlaybook.Shipped.Templates.Select(template => new Scene(
            $"voicemail {template.Id}",
            async chat => await chat.SubmitFormAsync(await chat.CardAsync("voicemail"), ("which", template.Id), ("organizer", "Sam"), ("until", "2026-12-31")))),
        new("facts beside an agreement", async chat => await (await AgreedAsync(chat)).CardAsync("debrief M7")),
        new("summary beside an agreement", async chat => await (await AgreedAsync(chat)).HeldAsync(("q_overtime", "q_overtime.a1"))),
        new("what stands out beside an agreement", async chat => await chat.SubmitFormAsync(
            await (await AgreedAsync(chat)).CardAsync("debrief M7"), [.. Facts.InBalance, ("q_overtime", "q_overtime.a3")])),
        new("summary with every row full", chat => EveryRowAsync(chat, 3)),
        new("summary with every row full, all agreed", async chat => await EveryRowAsync(await AgreedAsync(chat), 3)),
        new("ledger, empty", chat => chat.CardAsync("ledger")),
        new("ledger of a client, empty", chat => chat.CardAsync("ledger M7")),
        new("ledger", async chat => await (await RowsAsync(chat, 4)).CardAsync("ledger")),
        new("ledger of a client, long", async chat => await (await RowsAsync(await AgreedAsync(chat), 14)).CardAsync("ledger M7")) { IsLong = true },
    ];

    private static readonly (string, string)[] Everything =
        [("q_overtime", "q_overtime.a3"), ("q_tasks", "q_tasks.a2"), ("q_hours", "q_hours.a3")];

    private static async Task<Chat> AgreedAsync(Chat chat)
    {
        await chat.SubmitFormAsync(await ValuesAsync(chat), Filled());
        return chat;
    }

    private static async Task<Card> EveryRowAsync(Chat chat, int sessions)
    {
        await RowsAsync(chat, sessions - 1);
        return await chat.HeldAsync(Everything);
    }

    private static async Task<Chat> RowsAsync(Chat chat, int sessions)
    {
        for (var session = 0; session < sessions; session++) await chat.HeldAsync(Everything);
        return chat;
    }

    private static async Task<Card> ClausesAsync(Chat chat) => await chat.SubmitFormAsync(await chat.CardAsync("agreement"), ("client", "M7"), ("goal", LongLine));

    private static async Task<Card> ValuesAsync(Chat chat) => await chat.SubmitFormAsync(await ClausesAsync(chat), ("clauses", string.Join(',', Clauses)));

    private static (string, string)[] Filled() =>
    [
        ("start", "13:00"), ("end", "16:00"), ("days", "1,2,4,5,0"), ("from", "09:00"), ("to", "17:00"),
        .. OpenPlaces.InWords.Select(name => (name, LongLine)),
    ];

    private static string Tag(Chat chat) => chat.User.Contains(nameof(Language.Dutch), StringComparison.Ordinal) ? "nl" : "en";
}
