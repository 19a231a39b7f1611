using CoachBot.CheckIns;
using CoachBot.Coaching;
using CoachBot.Delivery;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Cards;

/// <summary>Every card, each at the end of a conversation that was really held, in both languages. Held once for all tests.</summary>
internal static class Gallery
{
    private static readonly Lazy<Task<IReadOnlyList<GalleryCard>>> Held = new(HoldAsync);

    public static Task<IReadOnlyList<GalleryCard>> CardsAsync() => Held.Value;

    /// <summary>Friday, five o'clock in Amsterdam, in the month of <see cref="Scene.Month"/>.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    /// <summary>A host whose clock stands.</summary>
    public static Task<BotHost> StartAsync() => BotHost.StartAsync(options =>
    {
        var clock = new FakeTimeProvider(Now);
        options.Clock = clock;
        // A row that has to wait would wait for ever.
        options.Services = services => services.AddSingleton(new TenantPace(Options.Create(new CheckInOptions { TenantPerSecond = 1_000_000 }), clock));
    });

    public static Chat Open(BotHost host, Language language, string user) => new(host, $"29:{language}-{user}", language == Language.Dutch ? "nl-NL" : "en-GB");

    private static async Task<IReadOnlyList<GalleryCard>> HoldAsync()
    {
        await using var host = await StartAsync();
        var cards = new List<GalleryCard>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var scene in Scene.All)
                cards.Add(new GalleryCard($"{language}, {scene.Name}", language, await scene.PlayAsync(Open(host, language, scene.Name))));
            // The same card time and again tells nothing new.
            cards.AddRange((await CircleScenes.PlayAsync(language)).DistinctBy(scene => scene.Card.Json.GetRawText()).Select(scene => new GalleryCard(scene.Name, language, scene.Card)));
        }

        return cards;
    }
}

internal sealed record GalleryCard(string Name, Language Language, Card Card);
