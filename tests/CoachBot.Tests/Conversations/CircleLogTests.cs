using CoachBot.Organizers;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The organizer's own log of peer supervision.</summary>
public sealed class CircleLogTests
{
    [Fact]
    public async Task The_lines_are_there_with_day_method_and_role_the_newest_first()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "en-GB");
        Assert.Contains("There is nothing in it yet.", (await chat.CardAsync("supervision log")).Text, StringComparison.Ordinal);
        await host.ChangeAsync(document =>
        {
            document.Keep(new CircleLogLine("a", new(2026, 11, 2), "iv_incident", CircleRole.Presenter, "Name the time sooner."));
            document.Keep(new CircleLogLine("b", new(2026, 11, 16), "iv_ten", CircleRole.Facilitator, "Silence helps."));
            document.Keep(new CircleLogLine("c", new(2026, 11, 9), "a method of long ago", CircleRole.Thinker, "Ask, not tell."));
        });

        var log = await chat.CardAsync("supervision log");

        Assert.Equal(
            [
                "Your supervision log",
                "**16 November 2026, Ten-step method, facilitator**: Silence helps.",
                "**9 November 2026, thinker**: Ask, not tell.",
                "**2 November 2026, Incident method, presenter**: Name the time sooner.",
            ],
            log.Words);
    }

    [Fact]
    public async Task Getypt_en_niet_meer_dan_een_kaart_houdt()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");
        await host.ChangeAsync(document =>
        {
            for (var day = 1; day <= 28; day++) document.Keep(new CircleLogLine($"{day}", new(2026, 10, day), "iv_balint", CircleRole.Thinker, $"regel {day}"));
        });

        var log = await chat.HearAsync("intervisielog");

        Assert.StartsWith("**Je intervisielog**", log, StringComparison.Ordinal);
        Assert.Contains("**28 oktober 2026, Relatieronde (Balint), meedenker**: regel 28", log, StringComparison.Ordinal);
        Assert.DoesNotContain("regel 13", log, StringComparison.Ordinal);
        Assert.EndsWith("En nog 13 van eerder.", log, StringComparison.Ordinal);
    }
}
