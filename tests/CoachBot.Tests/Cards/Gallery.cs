using CoachBot.Coaching;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Cards;

/// <summary>Every card, each at the end of a conversation that was really held, in both languages. Held once for all tests.</summary>
internal static class Gallery
{
    private static readonly Lazy<Task<IReadOnlyList<GalleryCard>>> Held = new(HoldAsync);

    public static Task<IReadOnlyList<GalleryCard>> CardsAsync() => Held.Value;

    /// <summary>A host whose clock stands in the month of <see cref="Scene.Month"/>.</summary>
    public static Task<BotHost> StartAsync() =>
        BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero)));

    public static Chat Open(BotHost host, Language language, string user) => new(host, $"29:{language}-{user}", language == Language.Dutch ? "nl-NL" : "en-GB");

    private static async Task<IReadOnlyList<GalleryCard>> HoldAsync()
    {
        await using var host = await StartAsync();
        var cards = new List<GalleryCard>();
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var scene in Scene.All)
                cards.Add(new GalleryCard($"{language}, {scene.Name}", language, await scene.PlayAsync(Open(host, language, scene.Name))));
        }

        return cards;
    }
}

internal sealed record GalleryCard(string Name, Language Language, Card Card);
