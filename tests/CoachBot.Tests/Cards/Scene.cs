using CoachBot.Coaching;
using CoachBot.Coaching.Safety;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>A conversation that ends with a card on the screen.</summary>
/// <param name="Name">What the card is, for a reader of a failure.</param>
/// <param name="PlayAsync">Holds the conversation, in any language.</param>
internal sealed partial record Scene(string Name, Func<Chat, Task<Card>> PlayAsync)
{
    private static readonly DebriefForm Form = TestPlaybook.Shipped.Debrief;

    // Longer than what any field keeps, in words rather than in one long letter.
    private static readonly string LongText = string.Concat(Enumerable.Repeat("we zochten uit, één doos tegelijk. ", 40));

    private static readonly string[] Heaviest =
        [.. Form.Questions.Select(question => question.Answers.Where(answer => answer.SafetyCard is null).MaxBy(answer => answer.Points)!.Id)];

    public bool IsLong { get; init; }

    public override string ToString() => Name;

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("welcome", chat => chat.CardAsync("hi")),
        new("help", chat => chat.CardAsync("help")),
        new("privacy", chat => chat.CardAsync("privacy")),
        new("facts, empty", chat => chat.CardAsync("debrief")),
        new("facts, with an error", async chat => await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Submit)),
        new("facts, filled in by typing", FactsFilledInAsync),
        new("facts, heard in a story", chat => chat.CardAsync("weer een uur uitgelopen bij M, ze belde ook zondag")),
        new("facts, heard with the answers", async chat => await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Submit, ("q_talk", "q_talk.a0"), ("f_open", "ran an hour over again"))),
        .. Form.Questions.SelectMany(question => question.Answers.Where(answer => answer.SafetyCard is null)
            .Select(answer => new Scene($"answered {answer.Id}", chat => AnsweredAsync(chat, answer.Id)))),
        new("everything heavy", chat => AnsweredAsync(chat, Heaviest)),
        new("deeper", DeeperAsync),
        new("plan after two questions", async chat => await chat.TapAsync(await DeeperAsync(chat), CardVerbs.Submit, ("deeper", LongText))),
        new("plan, empty", PlanAsync),
        new("plan, with an error", async chat => await chat.TapAsync(
            await PlanAsync(chat), CardVerbs.Submit, ("plan_when", LongText), ("plan_then", LongText))),
        new("summary, plan in own words", chat => SummaryAsync(chat, LongText, LongText)),
        new("summary, only when", chat => SummaryAsync(chat, LongText, "")),
        new("summary, only then", chat => SummaryAsync(chat, "", LongText)),
        new("summary, a remedy as it is", chat => SummaryAsync(chat, "", "")),
        new("summary, no plan", async chat => await chat.TapAsync(await PlanAsync(chat), CardVerbs.Skip)),
        new("cancelled", async chat => await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Cancel)),
        new("spent", async chat =>
        {
            var facts = await chat.CardAsync("debrief");
            await chat.TapAsync(facts, CardVerbs.Cancel);
            return await chat.TapAsync(facts, CardVerbs.Submit);
        }),
        new("safety, from the facts", async chat => await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Urgent)),
        .. TestPlaybook.Shipped.Safety.All.Select(card => new Scene($"safety {card.Id}", chat => SafetyAsync(chat, card.Id))),
        new("message to a colleague", async chat => await chat.TapAsync(await SafetyAsync(chat, SafetyCards.MenuId), CardVerbs.To("colleague"))),
        new("plans, none", chat => chat.CardAsync("my plans")),
        new("plans", async chat => { await SummaryAsync(chat, LongText, LongText); return await chat.CardAsync("my plans"); }),
        new("plans, to change", async chat => { await SummaryAsync(chat, LongText, LongText); return await chat.CardAsync("change plan"); }),
        new("plans, smaller", chat => ChangedAsync(chat, "smaller")),
        new("plans, let go", chat => ChangedAsync(chat, "letgo")),
        new("prepare, nothing known", chat => chat.CardAsync("prepare")),
        new("prepare", async chat => { await SummaryAsync(chat, LongText, LongText); return await chat.CardAsync("prepare M7"); }),
        new("settings, basics", chat => chat.CardAsync("settings")),
        new("settings, hours", async chat => await chat.TapAsync(await chat.CardAsync("settings"), CardVerbs.Skip)),
        new("settings, sessions", SessionsAsync),
        new("settings, known", async chat => await chat.TapAsync(await SessionsAsync(chat), CardVerbs.Submit, ("session", "150"), ("gifts", "gift_card"))),
        new("settings, cancelled", async chat => await chat.TapAsync(await chat.CardAsync("settings"), CardVerbs.Cancel)),
        new("helplines", chat => chat.CardAsync("helplines")),
        new("helplines, checked", async chat => await chat.TapAsync(await chat.CardAsync("helplines"), CardVerbs.Submit, ("lines_checked", "yes"))),
        new("helplines, own", OwnLinesAsync),
        .. Reflections,
        .. AgreementScenes.All,
        .. Referrals,
        new("journal, empty", chat => chat.CardAsync("journal")),
        new("journal, ten long debriefs", chat => JournalAsync(chat, 10, "journal")) { IsLong = true },
        new("journal, eleven debriefs", chat => JournalAsync(chat, 11, "journal")) { IsLong = true },
        new("journal, a month without any", chat => chat.CardAsync("journal 2001-01")),
        new("journal, a month of forty", chat => JournalAsync(chat, 40, $"journal {Month}")) { IsLong = true },
        new("journal, the second page of a month of forty", chat => JournalAsync(chat, 40, $"journal {Month} 2")) { IsLong = true },
        .. ClientScenes.All,
        .. SessionScenes.All,
        .. CheckInScenes.All,
        .. CaseScenes.All,
    ];

    /// <summary>The month that the tests' clock stands in.</summary>
    public const string Month = "2026-11";

    private static async Task<Card> ChangedAsync(Chat chat, string what)
    {
        await SummaryAsync(chat, LongText, "");
        var card = await chat.CardAsync("change plan");
        return await chat.TapAsync(card, CardVerbs.Submit, ("plan", card.Choices("plan")[0]), ("what", what));
    }

    private static async Task<Card> SessionsAsync(Chat chat)
    {
        var hours = await chat.TapAsync(await chat.CardAsync("settings"), CardVerbs.Skip);
        return await chat.TapAsync(hours, CardVerbs.Submit, ("days", "mon,thu"), ("from", "09:00"), ("to", "17:00"));
    }

    private static async Task<Card> OwnLinesAsync(Chat chat)
    {
        var hours = await chat.TapAsync(await chat.CardAsync("settings"), CardVerbs.Submit, ("country", "OTHER"));
        return await chat.TapAsync(await chat.TapAsync(hours, CardVerbs.Skip), CardVerbs.Skip);
    }

    private static async Task<Card> FactsFilledInAsync(Chat chat)
    {
        await chat.SayAsync("type");
        await chat.SayAsync("debrief");
        await chat.SayAsync(LongText);
        await chat.SayAsync(LongText);
        foreach (var _ in Form.Questions) await chat.SayAsync("1");
        return await chat.CardAsync("card");
    }

    private static async Task<Card> AnsweredAsync(Chat chat, params string[] answers) =>
        await chat.TapAsync(await chat.CardAsync("debrief"), CardVerbs.Submit, Answers(answers));

    private static (string, string)[] Answers(params string[] answers) =>
    [
        ("client", "M7"),
        ("f_proud", LongText),
        .. Form.Questions.Select(question => (question.Id, answers.FirstOrDefault(answer => question.Find(answer) is not null) ?? question.Answers[0].Id)),
        ("f_open", LongText),
    ];

    private static async Task<Card> DeeperAsync(Chat chat) =>
        await chat.TapAsync(await AnsweredAsync(chat, "q_talk.a3"), CardVerbs.Submit, ("answer", LongText));

    // About a client for whom it was there before, it is heavy, and there are two questions.
    private static async Task<Card> PlanAsync(Chat chat)
    {
        var next = await chat.TapAsync(await AnsweredAsync(chat, "q_talk.a2"), CardVerbs.Submit, ("answer", LongText));
        return next.Inputs.Contains("deeper") ? await chat.TapAsync(next, CardVerbs.Submit, ("deeper", LongText)) : next;
    }

    private static async Task<Card> SummaryAsync(Chat chat, string when, string then)
    {
        var plan = await PlanAsync(chat);
        return await chat.TapAsync(plan, CardVerbs.Submit, ("remedy", plan.Choices("remedy")[0]), ("plan_when", when), ("plan_then", then));
    }

    private static async Task<Card> SafetyAsync(Chat chat, string cardId)
    {
        var menu = await chat.CardAsync("urgent");
        return cardId == SafetyCards.MenuId ? menu : await chat.TapAsync(menu, CardVerbs.Safety, ("topic", cardId));
    }

    private static async Task<Card> JournalAsync(Chat chat, int debriefs, string words)
    {
        for (var number = 0; number < debriefs; number++) await SummaryAsync(chat, LongText, LongText);
        return await chat.CardAsync(words);
    }
}
