using System.Text;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Turns;

/// <summary>What cannot be read is set aside and reported, and never overwritten.</summary>
public sealed class UnreadableDocumentTests
{
    private const string Sorry = "I can't read your data. I haven't overwritten anything, and the keeper of this bot can see that it went wrong. Please try again later.";

    public static TheoryData<string> Unreadable => new()
    {
        "\u0001\u0002 garbage of Mrs Jansen \u00ff",
        "",
        "null",
        "[]",
        "{}",
        """{"language":"nl"}""",
        """{"version":2,"language":"nl"}""",
        """{"version":0}""",
        """{"version":"1"}""",
        """{"version":1,"debriefs":"Mrs Jansen"}""",
        """{"version":1,"debriefs":null}""",
        """{"version":1,"debriefs":[{"id":7}]}""",
        """{"version":1,"dialog":{"id":"Mrs Jansen"}}""",
        """{"version":1,"dialog":[{"id":"x"}]}""",
        """{"version":1,"dialog":[{"id":"x","state":{"a":1,"a":2}}]}""",
        """{"version":1,"language":"Klingon"}""",
        """{"version":1,"openDebrief":{"id":"x","startedAt":"yesterday"}}""",
        """{"version":1,"debriefs":[{"id":"20260914-0123456789","startedAt":"2026-09-14T15:0""",
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_document_is_copied_aside_and_left_as_it_is(string content)
    {
        var log = new LogCapture();
        await using var host = await BotHost.StartAsync(options => options.Services = log.Register);
        var chat = new Chat(host);
        var key = Kept.Of().Document;
        var bytes = Encoding.Latin1.GetBytes(content);
        var etag = await host.PlantAsync(key, bytes);

        Assert.Equal(Sorry, await chat.HearAsync("debrief"));
        Assert.Equal(Sorry, await chat.HearAsync("help"));

        var left = await host.BytesAsync(key);
        Assert.Equal((etag, Convert.ToHexString(bytes)), (left!.ETag, Convert.ToHexString(left.Content.Span)));
        Assert.Equal(bytes, (await host.BytesAsync(DocumentKey.Aside(key, etag)))!.Content.ToArray());
        Assert.Equal(2, log.At(LogLevel.Error).Count(line => line.Contains(key.Path, StringComparison.Ordinal)));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Jansen", StringComparison.Ordinal) || line.Contains("Klingon", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_type_name_in_a_document_is_a_word_like_any_other()
    {
        await using var host = await BotHost.StartAsync();
        await host.PlantAsync(Kept.Of().Document, Encoding.UTF8.GetBytes(
            """{"$type":"System.IO.FileInfo, System","version":1,"language":"nl","dialog":[],"seen":{"$type":"x","hashes":[]}}"""));

        Assert.StartsWith("Er staat niets open", await new Chat(host).HearAsync("cancel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unreadable_month_spoils_neither_the_chat_nor_the_debriefs_that_wait_for_it()
    {
        var log = new LogCapture();
        await using var host = await BotHost.StartAsync(options =>
        {
            options.Services = log.Register;
            options.Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 9, 14, 15, 0, 0, TimeSpan.Zero));
        });
        var chat = new Chat(host);
        var month = Kept.Of().Journal("2026-09");
        var etag = await host.PlantAsync(month, "{"u8.ToArray());

        await chat.TapAsync(await chat.CardAsync("debrief"), "Done", Facts.InBalance);
        Assert.Equal(Sorry, await chat.HearAsync("journal 2026-09"));

        Assert.Contains(log.At(LogLevel.Error), line => line.Contains(month.Path, StringComparison.Ordinal));
        Assert.Equal("{"u8.ToArray(), (await host.BytesAsync(DocumentKey.Aside(month, etag)))!.Content.ToArray());
        Assert.Single((await host.DocumentAsync()).Unjournaled);
        Assert.Contains((await chat.CardAsync("journal")).Words, words => words.StartsWith("M7, ", StringComparison.Ordinal));
    }
}
