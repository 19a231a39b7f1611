using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Messages;

/// <summary>Rows 31 to 36 and 48: what a body may not be, from a sender that is known.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Row_31_any_method_but_POST_is_405(string method)
    {
        await using var door = await Door.OpenAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        request.Headers.TryAddWithoutValidation("Authorization", door.Bearer());
        await door.RefusesAsync(405, request);
    }

    [Fact]
    public async Task Row_32_a_body_over_the_limit_is_413_announced_or_not()
    {
        await using var door = await Door.OpenAsync();
        var large = Door.Message(message => message["text"] = new string('x', 257 * 1024)).ToJsonString();
        await door.RefusesAsync(413, large, door.Bearer());
        using var chunked = Door.Request(large, door.Bearer());
        chunked.Headers.TransferEncodingChunked = true;
        await door.RefusesAsync(413, chunked);
    }

    [Fact]
    public async Task Row_32_an_endless_body_is_413_or_cut_off()
    {
        await using var door = await Door.OpenAsync();
        using var request = Door.Request(new StreamContent(new EndlessSpaces()), door.Bearer());
        request.Content!.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        try
        {
            using var response = await door.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        }
        catch (HttpRequestException)
        {
            // Cut off while still sending.
        }

        Assert.Empty(door.Bot.Turns);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/jsonp")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("")]
    public async Task Row_33_anything_but_json_is_415(string contentType)
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(415, Door.Request(Door.Message().ToJsonString(), door.Bearer(), contentType));
    }

    [Fact]
    public async Task Row_33_a_gzip_bomb_is_415()
    {
        await using var door = await Door.OpenAsync();
        using var bomb = new MemoryStream();
        await using (var zip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await zip.WriteAsync(new byte[64 * 1024 * 1024]);
        }

        using var request = Door.Request(new ByteArrayContent(bomb.ToArray()), door.Bearer());
        request.Content!.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", "gzip");
        await door.RefusesAsync(415, request);
    }

    private static readonly Dictionary<string, byte[]> s_malformed = new()
    {
        ["34 bad JSON"] = """{"type":"message","""u8.ToArray(),
        ["34 two documents"] = Encoding.UTF8.GetBytes(Door.Message().ToJsonString() + "{}"),
        ["34 UTF-16"] = Encoding.Unicode.GetBytes(Door.Message().ToJsonString()),
        ["34 bytes that are no UTF-8"] = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8],
        ["34 empty"] = [],
        ["34 array"] = Encoding.UTF8.GetBytes($"[{Door.Message().ToJsonString()}]"),
        ["34 null"] = "null"u8.ToArray(),
        ["34 depth 1,000"] = Encoding.UTF8.GetBytes(
            Door.Message().ToJsonString()[..^1] + ",\"value\":" + new string('[', 1_000) + new string(']', 1_000) + "}"),
        ["35 no type"] = Bent(message => message.Remove("type")),
        ["35 an empty type"] = Bent(message => message["type"] = " "),
        ["35 no conversation"] = Bent(message => message.Remove("conversation")),
        ["35 a conversation without id"] = Bent(message => message["conversation"]!.AsObject().Remove("id")),
        ["35 no from"] = Bent(message => message.Remove("from")),
        ["35 a from without id"] = Bent(message => message["from"] = new JsonObject()),
        ["36 the same key twice"] = Encoding.UTF8.GetBytes(Door.Message().ToJsonString()[..^1] + ",\"serviceUrl\":\"https://evil.example\"}"),
        ["36 the same key twice, deep"] = Bent(message => message["value"] = "VALUE", """ "VALUE" """.Trim(), """{"a":1,"a":2}"""),
        ["36 a text that is a number"] = Bent(message => message["text"] = 42),
        ["36 a from that is a list"] = Bent(message => message["from"] = new JsonArray()),
        ["36 a type that is an object"] = Bent(message => message["type"] = new JsonObject()),
        ["36 a NUL"] = Bent(message => message["text"] = "a\0b"),
        ["36 a NUL in a key"] = Bent(message => message["value"] = new JsonObject { ["a\0"] = 1 }),
        ["36 a lone surrogate"] = Bent(message => message["text"] = "HALF", "HALF", """\ud83d"""),
        ["36 a lone surrogate in what the bot keeps as JSON"] = Bent(message => message["value"] = new JsonObject { ["q"] = "HALF" }, "HALF", """\ud83d"""),
    };

    public static TheoryData<string> Malformed => [.. s_malformed.Keys];

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_body_that_is_no_activity_is_400(string row)
    {
        await using var door = await Door.OpenAsync();
        using var request = Door.Request(new ByteArrayContent(s_malformed[row]), door.Bearer());
        request.Content!.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        await door.RefusesAsync(400, request);
    }

    [Fact]
    public async Task Row_48_a_body_that_drips_is_closed_and_others_are_served_meanwhile()
    {
        // Two seconds instead of five: the server's own heartbeat measures, no clock of ours.
        await using var door = await Door.OpenAsync(change: options => options.Services += services => services.Configure<KestrelServerOptions>(
            kestrel => kestrel.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(2))));
        using var drip = new TcpClient();
        await drip.ConnectAsync(IPAddress.Loopback, door.Client.BaseAddress!.Port);
        var stream = drip.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nAuthorization: {door.Bearer()}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{")));

        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain("200 OK", answer, StringComparison.Ordinal);
        Assert.Single(door.Bot.Turns);
    }

    private static byte[] Bent(Action<JsonObject> bend, string placeholder = "\0", string raw = "\0") =>
        Encoding.UTF8.GetBytes(Door.Message(bend).ToJsonString().Replace(placeholder, raw, StringComparison.Ordinal));
}
