using CoachBot.Circles;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Supervision;
using CoachBot.Supervision;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Supervision;

/// <summary>A circle in a channel, and a bot whose time a test lets pass.</summary>
internal sealed class CircleTalk : IAsyncDisposable
{
    public const string Situation = "I stayed forty minutes longer with a client who began to cry.";
    public const string Question = "How can I round off warmly and on time?";

    /// <summary>Monday 23 November 2026, 10:00 in Amsterdam.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    private CircleTalk(BotHost host, FakeTimeProvider clock, Team team) => (Host, Clock, Team) = (host, clock, team);

    public BotHost Host { get; }

    public FakeTimeProvider Clock { get; }

    public Team Team { get; }

    public CircleId Id => new(BotHost.TenantId, Team.Channel);

    /// <param name="names">Who takes part.</param>
    public static async Task<CircleTalk> StartAsync(string[] names, string locale = "en-GB", Action<BotHostOptions>? change = null)
    {
        var clock = new FakeTimeProvider(Monday);
        var host = await BotHost.StartAsync(options =>
        {
            options.Clock = clock;
            change?.Invoke(options);
        });
        var talk = new CircleTalk(host, clock, new Team(host, locale));
        if (names.Length > 0) await talk.Team.BeginAsync(names);
        return talk;
    }

    public async Task<CircleDocument> DocumentAsync() => (await Host.Services.GetRequiredService<CircleDocuments>().ReadAsync(Id, CancellationToken.None)).Document;

    /// <summary>Somebody has brought a case.</summary>
    public async Task<string> BringAsync(string name, string situation = Situation, string question = Question, Pitfall? pitfall = Pitfall.Overtime)
    {
        var id = $"case-{name}-{question.Length}";
        var brought = new BroughtCase { Id = id, Author = Team[name].Id, Situation = situation, Question = question, Pitfall = pitfall, BroughtAt = Clock.GetUtcNow() };
        await ChangeAsync(document => document.Circle = document.Circle.Bring(brought));
        return id;
    }

    /// <summary>Changes the circle as another part of the bot would, and brings the channel in line.</summary>
    public async Task ChangeAsync(Action<CircleDocument> change)
    {
        await Host.Services.GetRequiredService<CircleDesk>().ChangeAsync(Id, document =>
        {
            change(document);
            return true;
        }, CancellationToken.None);
        await Host.Services.GetRequiredService<Publisher>().PublishAsync(Id, CancellationToken.None);
    }

    /// <summary>Somebody begins with a case by this method.</summary>
    public async Task<Card> BeginRoundAsync(string caseId, string method, string by = "Bob") =>
        await Team[by].SubmitAsync(await Team[by].OpenAsync($"circle.begin.{caseId}"), ("method", method));

    public async Task<Round?> RoundAsync() => (await DocumentAsync()).Circle.Round;

    /// <summary>The card of the step under way.</summary>
    public async Task<ChannelMessage> StepAsync()
    {
        var round = await RoundAsync();
        return Team.Messages().Last(message => message.Card?.Json.TryGetProperty("refresh", out var refresh) == true
            && refresh.GetProperty("action").GetProperty("data").GetProperty("card").GetString() == $"circle.view.step:{round!.Id}:{round.Current.Id}");
    }

    /// <summary>Lets time pass until this time of this day of the week, or of one of the next.</summary>
    public Task UntilAsync(int daysOn, string time, TimeSpan? step = null) =>
        Host.PassAsync(Clock, LocalMoment.Of(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), DateOnly.FromDateTime(Monday.DateTime).AddDays(daysOn), TimeOnly.Parse(time)), step ?? TimeSpan.FromHours(1));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
