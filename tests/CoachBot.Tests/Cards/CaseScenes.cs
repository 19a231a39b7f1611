using CoachBot.Circles;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Supervision;
using CoachBot.Organizers;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Cards;

/// <summary>The cards of the personal chat that are about the circle.</summary>
internal static class CaseScenes
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("we zochten uit, één doos tegelijk. ", 50))[..BroughtCase.MostSituation];
    private static readonly string LongQuestion = string.Concat(Enumerable.Repeat("en hoe nu verder? ", 20))[..BroughtCase.MostQuestion];

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("bring, no circle", chat => chat.CardAsync("bring to circle")),
        new("bring, not a member any more", async chat =>
        {
            await JoinAsync(chat, leftAt: Gallery.Now);
            return await chat.CardAsync("bring to circle");
        }),
        new("bring, which circle and which session", async chat =>
        {
            await JoinAsync(chat);
            await JoinAsync(chat, "second");
            await DebriefAsync(chat);
            return await chat.CardAsync("bring to circle");
        }),
        new("bring, an empty draft", EmptyDraftAsync),
        new("bring, an empty draft, with an error", async chat => await chat.TapAsync(await EmptyDraftAsync(chat), CardVerbs.Submit)),
        new("bring, a draft", async chat =>
        {
            await JoinAsync(chat);
            await DebriefAsync(chat);
            return await chat.CardAsync("bring M7");
        }),
        new("bring, nothing found", chat => WriteAsync(chat, Long)),
        new("bring, much found", chat => WriteAsync(chat, "mevrouw Jansen (67) uit Deventer, Dorpsstraat 12, kapper, drie kinderen, op 3 maart, parkinson, 12-AB-34")),
        new("bring, what has to go", chat => WriteAsync(chat, "bel 06-12345678 of mail naar rosa@example.org")),
        new("bring, the preview", PreviewAsync),
        new("bring, the preview, with an error", async chat => await chat.TapAsync(await PreviewAsync(chat), CardVerbs.Submit)),
        new("bring, the preview, other readers meanwhile", async chat =>
        {
            var preview = await PreviewAsync(chat);
            await ChangeAsync(chat, document => document.IsOpen = true);
            return await chat.TapAsync(preview, CardVerbs.Submit, ("sure", "yes"));
        }),
        new("bring, not now", async chat => await chat.TapAsync(await PreviewAsync(chat), CardVerbs.Submit, ("sure", "no"))),
        new("bring, posted", PostedAsync),
        new("bring, posted over a debrief", async chat =>
        {
            await chat.SayAsync("debrief");
            return await PostedAsync(chat);
        }),
        new("summary, with all that it offers", async chat =>
        {
            await DebriefAsync(chat);
            await chat.Host.ChangeAsync(document => document.Debriefs[^1] = document.Debriefs[^1] with { OffersCircle = true, OffersReferral = true, OffersPhaseOut = true, ClosingLineId = TestPlaybook.Shipped.ClosingLines[0].Id, PlanNews = new Dictionary<string, PlanNews> { ["x"] = PlanNews.TooLarge } }, chat.User);
            return await chat.TapAsync(await SpentAsync(chat), CardVerbs.Submit);
        }),
        new("my part, no circle", chat => chat.CardAsync("my part")),
        new("my part, no round", async chat =>
        {
            await JoinAsync(chat);
            return await chat.CardAsync("my part");
        }),
        new("my part, of others", async chat =>
        {
            await RoundAsync(chat, "29:b", "iv_incident");
            return await chat.CardAsync("my part");
        }),
        new("my part, a story", chat => PartAsync(chat, chat.User)),
        new("my part, given", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Submit, ("q1", "?"))),
        new("my part, given before", async chat =>
        {
            await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Submit, ("q1", "?"));
            return await chat.CardAsync("my part");
        }),
        new("my part, passed", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Skip)),
        new("my part, cancelled", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Cancel)),
        new("my part, questions", QuestionsAsync),
        new("my part, questions, with an error", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Submit)),
        new("my part, a name", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Submit, ("q1", "mevrouw Jansen?"))),
        new("my part, advice", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Submit, ("q1", "heb je al eens een wekker gezet?"))),
        new("my part, sat out", async chat => await chat.TapAsync(await QuestionsAsync(chat), CardVerbs.Command("cmd_part"))),
        new("my part, the step complete", async chat => await chat.TapAsync(await PartAsync(chat, chat.User), CardVerbs.Submit, ("text", "?"))),
        new("my part, too late", async chat =>
        {
            var asked = await PartAsync(chat, chat.User);
            await ChangeAsync(chat, document => document.Circle = CourseOf(chat, document).Stop(document.Circle, "iv_incident.1"));
            return await chat.TapAsync(asked, CardVerbs.Submit, ("text", "?"));
        }),
        new("my part, the harvest", HarvestAsync),
        new("my part, harvested", async chat => await chat.TapAsync(await HarvestAsync(chat), CardVerbs.Submit, ("harvest_do", "…"))),
        new("withdraw, no circle", chat => chat.CardAsync("withdraw")),
        new("withdraw, nothing", async chat =>
        {
            await JoinAsync(chat);
            return await chat.CardAsync("withdraw");
        }),
        new("withdraw, which", async chat =>
        {
            await PartAsync(chat, chat.User);
            await ChangeAsync(chat, document => document.Circle = document.Circle.Bring(Case(chat.User, "another")));
            return await chat.CardAsync("withdraw");
        }),
        new("withdraw, sure", SureAsync),
        new("withdraw, kept", async chat => await chat.TapAsync(await SureAsync(chat), CardVerbs.Submit, ("sure", "no"))),
        new("withdraw, withdrawn", async chat => await chat.TapAsync(await SureAsync(chat), CardVerbs.Submit, ("sure", "yes"))),
        new("supervision log, nothing", chat => chat.CardAsync("supervision log")),
        new("supervision log, long lines", async chat =>
        {
            await chat.Host.ChangeAsync(document =>
            {
                for (var day = 1; day <= 30; day++) document.Keep(new CircleLogLine($"{day}", new(2026, 10, day), "iv_ten", (CircleRole)(day % 3), LongQuestion));
            }, chat.User);
            return await chat.CardAsync("supervision log");
        }),
    ];

    private static CircleId IdOf(Chat chat, string which = "first") => new(BotHost.TenantId, $"19:{chat.User}-{which}@thread.tacv2");

    private static Course CourseOf(Chat chat, CircleDocument document) => chat.Host.Services.GetRequiredService<CircleDesk>().CourseOf(document);

    private static Task<CircleDocument> ChangeAsync(Chat chat, Action<CircleDocument> change, string which = "first") => chat.Host.Services.GetRequiredService<CircleDesk>().ChangeAsync(IdOf(chat, which), document =>
    {
        change(document);
        return true;
    }, CancellationToken.None);

    private static async Task JoinAsync(Chat chat, string which = "first", DateTimeOffset? leftAt = null)
    {
        await ChangeAsync(chat, document =>
        {
            document.Place = new ChannelPlace(chat.Host.Connector.Address.ToString(), "28:the-bot");
            foreach (var (id, name) in ((string, string)[])[(chat.User, "Anna"), ("29:b", "Bob"), ("29:c", "Carla"), ("29:d", "Daan")]) document.Circle = document.Circle.Accept(id, name, Gallery.Now);
            document.Circle = document.Circle with { Members = [.. document.Circle.Members.Select(member => member.Id == chat.User ? member with { LeftAt = leftAt } : member)] };
        }, which);
        await chat.Host.ChangeAsync(document => document.Circles = [.. document.Circles, new CircleLink(IdOf(chat, which).Channel)], chat.User);
    }

    private static Task DebriefAsync(Chat chat) => chat.Host.ChangeAsync(document => document.Debriefs.Add(new Debrief
    {
        Id = "20261119-session", StartedAt = Gallery.Now.AddDays(-1), CompletedAt = Gallery.Now.AddDays(-1), Step = DebriefStep.Done, Client = "M7", Repeat = 2, Open = Long[..900],
        Pitfall = Pitfall.AttachmentClient, Level = 3, Levels = new Dictionary<Pitfall, int> { [Pitfall.AttachmentClient] = 3 },
    }), chat.User);

    private static async Task<Card> SpentAsync(Chat chat)
    {
        var facts = await chat.CardAsync("debrief");
        var finished = (await chat.Host.DocumentAsync(chat.User)).Debriefs[^1].Id;
        await chat.SayAsync("cancel");
        var run = facts.Action(CardVerbs.Submit.TitleOn(facts)).GetProperty("data").GetProperty("card").GetString()!.Split('.')[1];
        return new Card(System.Text.Json.JsonDocument.Parse(facts.Json.GetRawText().Replace(run, finished, StringComparison.Ordinal)).RootElement);
    }

    private static async Task<Card> EmptyDraftAsync(Chat chat)
    {
        await JoinAsync(chat);
        return await chat.CardAsync("bring to circle");
    }

    private static async Task<Card> WriteAsync(Chat chat, string situation) =>
        await chat.TapAsync(await EmptyDraftAsync(chat), CardVerbs.Submit, ("situation", situation), ("question", LongQuestion));

    private static async Task<Card> PreviewAsync(Chat chat) => await chat.TapAsync(await WriteAsync(chat, Long), CardVerbs.Submit);

    private static async Task<Card> PostedAsync(Chat chat) => await chat.TapAsync(await PreviewAsync(chat), CardVerbs.Submit, ("sure", "yes"));

    private static async Task<Card> SureAsync(Chat chat)
    {
        await PostedAsync(chat);
        return await chat.CardAsync("withdraw");
    }

    private static BroughtCase Case(string author, string id = "case") => new() { Id = id, Author = author, Situation = Long, Question = LongQuestion, BroughtAt = Gallery.Now };

    private static async Task RoundAsync(Chat chat, string presenter, string method)
    {
        await JoinAsync(chat);
        await ChangeAsync(chat, document =>
        {
            document.Circle = document.Circle.Bring(Case(presenter));
            document.Circle = CourseOf(chat, document).Begin(document.Circle, "case", method);
        });
    }

    private static async Task<Card> PartAsync(Chat chat, string presenter)
    {
        await RoundAsync(chat, presenter, "iv_incident");
        return await chat.CardAsync("my part");
    }

    private static async Task<Card> QuestionsAsync(Chat chat)
    {
        await RoundAsync(chat, "29:b", "iv_incident");
        await ChangeAsync(chat, document => document.Circle = CourseOf(chat, document).Close(document.Circle, "iv_incident.1"));
        return await chat.CardAsync("my part");
    }

    private static async Task<Card> HarvestAsync(Chat chat)
    {
        await RoundAsync(chat, chat.User, "iv_incident");
        await ChangeAsync(chat, document =>
        {
            var course = CourseOf(chat, document);
            document.Circle = course.Close(document.Circle, "iv_incident.1");
            foreach (var person in (string[])["29:b", "29:c"])
                document.Circle = course.Give(document.Circle, new Contribution { Step = "iv_incident.2", Author = person, At = Gallery.Now, Pieces = [.. Enumerable.Repeat(new Piece(0, LongQuestion), 2)] }).Circle;
            for (var step = 2; step <= 5; step++) document.Circle = course.Close(document.Circle, $"iv_incident.{step}");
        });
        return await chat.CardAsync("my part");
    }
}
