using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Reflections;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Cards;

/// <summary>The cards of check-ins: when they come, the ones that come, and what can be answered to them.</summary>
internal static class CheckInScenes
{
    // Friday, and it is five o'clock in Amsterdam.
    private static readonly DateOnly Today = new(2026, 11, 20);

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("check-ins, moments", chat => chat.CardAsync("check-ins")),
        new("check-ins, quiet", QuietAsync),
        new("check-ins, overview", async chat => await chat.TapAsync(await QuietAsync(chat), CardVerbs.Skip)),
        new("check-ins, overview with days off and days away", async chat =>
        {
            await chat.SayAsync("pause until 5 January");
            return await chat.TapAsync(await QuietAsync(chat), CardVerbs.Submit, ("quiet_from", "18:00"), ("quiet_to", "09:00"), ("days_off", "sat,sun"), ("holidays", "no"), ("most", "3"));
        }),
        new("check-ins, all off", async chat => await chat.TapAsync(await chat.TapAsync(await chat.CardAsync("check-ins"), CardVerbs.Submit, ("on", "no")), CardVerbs.Skip)),
        new("check-ins, cancelled", async chat => await chat.TapAsync(await chat.CardAsync("check-ins"), CardVerbs.Cancel)),
        new("away, empty form", chat => chat.CardAsync("pause")),
        new("away, an end before the start", async chat => await chat.TapAsync(await chat.CardAsync("pause"), CardVerbs.Submit, ("from", "2026-12-24"), ("to", "2026-12-01"))),
        new("away, done", async chat => await chat.TapAsync(await chat.CardAsync("holiday"), CardVerbs.Submit, ("from", "2026-12-24"), ("to", "2027-01-03"))),
        new("away, one day", chat => chat.CardAsync("holiday 24 December")),
        new("away, resumed", async chat =>
        {
            await chat.SayAsync("pause until 5 January");
            return await chat.CardAsync("resume");
        }),
        new("away, nothing to resume", chat => chat.CardAsync("resume")),
        new("check-in, nothing to put off", chat => chat.CardAsync("tonight")),
        .. Sent.SelectMany(sent => new Scene[]
        {
            new(sent.Name, sent.SendAsync),
            new($"{sent.Name}, later", chat => NotNowAsync(chat, sent.SendAsync)),
            new($"{sent.Name}, stopped", chat => AnsweredAsync(chat, sent.SendAsync, "cmd_stop_these")),
        }),
        new("rounding off, in ten minutes", chat => AnsweredAsync(chat, WrapUpAsync, "cmd_ten_minutes")),
        new("debrief offered, in an hour", chat => AnsweredAsync(chat, DebriefAsync, "cmd_hour")),
        new("debrief offered, tonight", chat => AnsweredAsync(chat, DebriefAsync, "cmd_tonight")),
        new("debrief offered, skipped", chat => AnsweredAsync(chat, DebriefAsync, "cmd_skip_this")),
        new("debrief offered, another day", async chat =>
        {
            await DebriefAsync(chat);
            return await chat.CardAsync("tomorrow morning");
        }),
        new("check-in, too late", async chat =>
        {
            await WrapUpAsync(chat);
            return await chat.CardAsync("tomorrow morning");
        }),
        new("looking back, sent", LookBackAsync),
        new("looking back, later", chat => NotNowAsync(chat, LookBackAsync)),
        new("looking back, stopped", chat => AnsweredAsync(chat, LookBackAsync, "cmd_stop_these")),
    ];

    private static (string Name, Func<Chat, Task<Card>> SendAsync)[] Sent =>
    [
        ("rehearsal", RehearsalAsync),
        ("rounding off", WrapUpAsync),
        ("rounding off, with a plan", async chat =>
        {
            await chat.SayAsync("hi");
            await ResolveAsync(chat);
            return await WrapUpAsync(chat);
        }),
        ("rounding off, with nobody", chat => DueAsync(chat, CheckInKind.WrapUp, ("15:00", "17:20", null))),
        ("debrief offered", DebriefAsync),
        ("debrief offered, with nobody", chat => DueAsync(chat, CheckInKind.Debrief, ("14:00", "16:30", null))),
        ("reminder", chat => ReminderAsync(chat, "M7")),
        ("reminder, two", chat => ReminderAsync(chat, "M7", "de blauwe deur aan de lange brede gracht")),
        ("reminder, with nobody", chat => ReminderAsync(chat, (string?)null)),
        ("question of the week offered", chat => QuestionAsync(chat, asksPitfall: false)),
        ("question of the week offered, the pitfall", chat => QuestionAsync(chat, asksPitfall: true)),
    ];

    private static async Task<Card> AnsweredAsync(Chat chat, Func<Chat, Task<Card>> sendAsync, string command) =>
        await chat.TapAsync(await NotNowAsync(chat, sendAsync), CardVerbs.Command(command));

    private static async Task<Card> NotNowAsync(Chat chat, Func<Chat, Task<Card>> sendAsync) => await chat.TapAsync(await sendAsync(chat), CardVerbs.Command("cmd_later"));

    private static async Task<Card> QuietAsync(Chat chat) => await chat.TapAsync(await chat.CardAsync("check-ins"), CardVerbs.Skip);

    private static async Task<Card> RehearsalAsync(Chat chat)
    {
        await chat.SayAsync("hi");
        await ResolveAsync(chat);
        return await DueAsync(chat, CheckInKind.Rehearsal, ("17:30", "19:30", "M7"));
    }

    private static Task<Card> WrapUpAsync(Chat chat) => DueAsync(chat, CheckInKind.WrapUp, ("15:00", "17:20", "M7"));

    private static Task<Card> DebriefAsync(Chat chat) => DueAsync(chat, CheckInKind.Debrief, ("14:00", "16:30", "M7"));

    private static async Task<Card> ReminderAsync(Chat chat, params string?[] clients)
    {
        await chat.SayAsync("hi");
        await chat.Host.ChangeAsync(
            document =>
            {
                document.Sessions = [.. clients.Select((client, index) => CheckInTalk.Session($"s{index}", client, Today.AddDays(-1), $"{10 + (3 * index)}:00", $"{12 + (3 * index)}:00"))];
                foreach (var session in document.Sessions)
                {
                    document.CheckIns.Log = document.CheckIns.Log.Add(new HandledCheckIn(
                        $"{CheckInKind.Debrief.Id()}/{session.Id}/20261119", CheckInKind.Debrief, new DateTimeOffset(2026, 11, 19, 16, 0, 0, TimeSpan.Zero), CheckInOutcome.Sent));
                }
            },
            chat.User);
        return await SentAsync(chat, CheckInKind.Reminder);
    }

    private static async Task<Card> QuestionAsync(Chat chat, bool asksPitfall)
    {
        await chat.SayAsync("hi");
        await chat.Host.ChangeAsync(
            document =>
            {
                document.CheckIns.Rules = document.CheckIns.Rules with { WeekDay = DayOfWeek.Friday, Since = CheckInTalk.Noon.AddDays(-30) };
                document.WeekQuestion = new AskedQuestion("2026-W47", TestPlaybook.Shipped.WeeklyQuestions.First(question => question.AsksPitfall == asksPitfall).Id);
            },
            chat.User);
        return await SentAsync(chat, CheckInKind.WeekQuestion);
    }

    private static async Task<Card> DueAsync(Chat chat, CheckInKind kind, (string Start, string End, string? Client) session)
    {
        await chat.SayAsync("hi");
        await chat.Host.ChangeAsync(document => document.Sessions = [CheckInTalk.Session("s1", session.Client, Today, session.Start, session.End)], chat.User);
        return await SentAsync(chat, kind);
    }

    /// <summary>The one card of this kind that is due.</summary>
    private static async Task<Card> SentAsync(Chat chat, CheckInKind kind)
    {
        await chat.Host.ChangeAsync(document => document.CheckIns.Rules = document.CheckIns.Rules with { Off = [.. Enum.GetValues<CheckInKind>().Where(other => other != kind)] }, chat.User);
        await chat.SayAsync("help");
        await chat.Host.SendDueAsync();
        return Card.Of(Assert.Single(chat.News()));
    }

    private static Task ResolveAsync(Chat chat) => chat.Host.ChangeAsync(document => document.Plans.Add(CheckInTalk.Resolution), chat.User);

    // A month has passed then, so it is sent by a bot with a clock of its own.
    private static async Task<Card> LookBackAsync(Chat chat)
    {
        var clock = new FakeTimeProvider(Gallery.Now);
        await using var host = await BotHost.StartAsync(options => options.Clock = clock);
        var earlier = new Chat(host, chat.User, chat.Locale);
        await earlier.SayAsync("hi");
        await host.ChangeAsync(document => document.Debriefs.Add(new Debrief { Id = "d1", StartedAt = Gallery.Now, CompletedAt = Gallery.Now }), chat.User);
        clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.Zero));
        await chat.SayAsync("hi");
        return await SentAsync(earlier, CheckInKind.LookBack);
    }
}
