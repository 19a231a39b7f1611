using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>An organizer in Amsterdam on a Thursday, a bot whose time a test lets pass, and sessions ahead.</summary>
internal sealed class CheckInTalk : IAsyncDisposable
{
    /// <summary>Thursday 26 November 2026, 12:00 in Amsterdam.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.FromHours(1));

    private CheckInTalk(BotHost host, FakeTimeProvider clock, Chat chat) => (Host, Clock, Chat) = (host, clock, chat);

    public BotHost Host { get; }

    public FakeTimeProvider Clock { get; }

    public Chat Chat { get; }

    public static async Task<CheckInTalk> StartAsync(string locale = "en-US", Action<BotHostOptions>? change = null, DateTimeOffset? at = null)
    {
        var clock = new FakeTimeProvider(at ?? Noon);
        var host = await BotHost.StartAsync(options =>
        {
            options.Clock = clock;
            change?.Invoke(options);
        });
        var talk = new CheckInTalk(host, clock, new Chat(host, locale: locale));
        await talk.Chat.SayAsync("hi");
        return talk;
    }

    /// <summary>Only these kinds, so that a test about one is not about the others.</summary>
    public Task OnlyAsync(params CheckInKind[] kinds) => Host.ChangeAsync(document =>
        document.CheckIns.Rules = document.CheckIns.Rules with { Off = [.. Enum.GetValues<CheckInKind>().Except(kinds)] });

    /// <summary>Plans a session of today, 13:00 to 16:00 unless said otherwise.</summary>
    public async Task PlanAsync(string when = "today 13:00-16:00 with M7")
    {
        var echo = await Chat.CardAsync($"plan {when}");
        await Chat.TapAsync(echo, "Next", ("right", "yes"));
    }

    /// <summary>An open plan with M7.</summary>
    public Task ResolveAsync() => Host.ChangeAsync(document => document.Plans.Add(Resolution));

    /// <summary>Lets time pass until this time of this day, or of one of the next, and gives what the coach said meanwhile.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> UntilAsync(string time, int daysOn = 0)
    {
        Chat.News();
        var day = DateOnly.FromDateTime(Noon.DateTime).AddDays(daysOn);
        await Host.PassAsync(Clock, LocalMoment.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), day, TimeOnly.Parse(time)));
        return Chat.News();
    }

    /// <summary>The one card that the coach sent until then.</summary>
    public async Task<Card> CardUntilAsync(string time, int daysOn = 0) => Card.Of(Assert.Single(await UntilAsync(time, daysOn)));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static Plan Resolution => new()
    {
        Id = "p1", Client = "M7", Pitfall = CoachBot.Coaching.Boundaries.Pitfall.Overtime, RemedyId = "rm_overtime_1",
        When = "it is half past three", Then = "I say that we start clearing up", CreatedAt = Noon.AddDays(-7),
    };

    public static PlannedSession Session(string id, string? client, DateOnly day, string start, string end, Repeat repeat = Repeat.Once) => new()
    {
        Id = id, Client = client, Times = new SessionTimes(day, TimeOnly.Parse(start), TimeOnly.Parse(end), repeat), PlannedAt = Noon.AddDays(-30),
    };
}
