using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace CoachBot.Benchmarks.Compare;

/// <summary>One organizer's talk with one bot that can go round for ever: help, a debrief, a tap on its card, a stop.</summary>
internal sealed class Organizer(HttpClient bot, Sink sink, int number)
{
    private const int TurnsARound = 4;

    private static readonly Uri Door = new("/api/messages", UriKind.Relative);

    // Talking has become the job: there is something to ask on about.
    private static readonly Dictionary<string, string> Inputs = new(StringComparer.Ordinal)
    {
        ["client"] = "M7",
        ["f_proud"] = "we kept the mood light",
        ["q_overtime"] = "q_overtime.a0",
        ["q_talk"] = "q_talk.a2",
        ["q_tasks"] = "q_tasks.a0",
        ["q_hours"] = "q_hours.a0",
        ["q_role"] = "q_role.a0",
        ["q_close"] = "q_close.a0",
        ["q_home"] = "q_home.a0",
        ["q_craft"] = "q_craft.a0",
        ["f_open"] = "",
    };

    private readonly string _conversation = string.Create(CultureInfo.InvariantCulture, $"a:{number}");
    private readonly string _run = Stopwatch.GetTimestamp().ToString(CultureInfo.InvariantCulture);
    private int _activities;

    /// <summary>The answers of the round so far; one that was broken off goes on the next time.</summary>
    public List<Answer> Round { get; } = [];

    /// <param name="delivery">How the answers come.</param>
    /// <param name="times">Gets how long each turn took, in milliseconds.</param>
    /// <param name="isOver">Whether to break off; it is asked after each turn.</param>
    /// <exception cref="WrongAnswerException">A turn was answered in another way than it should be.</exception>
    public async Task GoRoundAsync(Delivery delivery, List<double> times, Func<bool> isOver)
    {
        if (Round.Count == TurnsARound) Round.Clear();
        do
        {
            Round.Add(Round.Count switch
            {
                0 => (await SayAsync("help", delivery, times)).Check("What I can do for you"u8),
                1 => (await SayAsync("debrief", delivery, times)).Check("\"q_talk\""u8),
                2 => (await TapAsync(Round[1], delivery, times)).Check("\"What stands out\""u8),
                _ => (await SayAsync("cancel", delivery, times)).Check("\"Stopped\""u8),
            });
        }
        while (Round.Count < TurnsARound && !isOver());
    }

    private async Task<Answer> SayAsync(string text, Delivery delivery, List<double> times)
    {
        var body = await PostAsync(Activity("message", delivery, new() { ["text"] = text }), times);
        var sent = sink.Take(_conversation);
        return (delivery, body, sent) switch
        {
            (Delivery.Normal, [], [var one]) => Answer.OfMessage(JsonElement.Parse(one)),
            (Delivery.ExpectReplies, [_, ..], []) => Answer.OfMessage(Answer.OnlyReply(JsonElement.Parse(body))),
            _ => throw Wrong(text, body, sent),
        };
    }

    private async Task<Answer> TapAsync(Answer card, Delivery delivery, List<double> times)
    {
        var data = card.Data.EnumerateObject().ToDictionary(member => member.Name, member => (object)member.Value, StringComparer.Ordinal);
        foreach (var (id, value) in Inputs) data[id] = value;
        var body = await PostAsync(
            Activity("invoke", delivery, new()
            {
                ["name"] = "adaptiveCard/action",
                ["replyToId"] = "1",
                ["value"] = new { action = new { type = "Action.Execute", verb = "submit", data } },
            }),
            times);
        var sent = sink.Take(_conversation);
        return (delivery, body, sent) switch
        {
            (Delivery.Normal, [_, ..], []) => Answer.OfTap(JsonElement.Parse(body)),
            (Delivery.ExpectReplies, [_, ..], []) => Answer.OfTapReply(Answer.OnlyReply(JsonElement.Parse(body))),
            _ => throw Wrong("a tap", body, sent),
        };
    }

    private async Task<byte[]> PostAsync(Dictionary<string, object> activity, List<double> times)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(activity));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var start = Stopwatch.GetTimestamp();
        using var answer = await bot.PostAsync(Door, content);
        var body = await answer.Content.ReadAsByteArrayAsync();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        return answer.StatusCode == HttpStatusCode.OK
            ? body
            : throw new WrongAnswerException($"{_conversation} was answered with {answer.StatusCode}.");
    }

    private Dictionary<string, object> Activity(string type, Delivery delivery, Dictionary<string, object> more)
    {
        if (delivery == Delivery.ExpectReplies) more["deliveryMode"] = DeliveryModes.ExpectReplies;
        return new(more, StringComparer.Ordinal)
        {
            ["type"] = type,
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{_run}-{number}-{++_activities}"),
            ["channelId"] = "msteams",
            ["locale"] = "en-GB",
            ["serviceUrl"] = sink.Address,
            ["from"] = new { id = string.Create(CultureInfo.InvariantCulture, $"29:{number}") },
            ["recipient"] = new { id = "28:bot" },
            ["conversation"] = new { id = _conversation, conversationType = "personal", tenantId = "load" },
        };
    }

    private WrongAnswerException Wrong(string turn, byte[] body, IReadOnlyList<byte[]> sent) =>
        new($"{_conversation}: {turn} was answered with a body of {body.Length} bytes and {sent.Count} messages to the Connector.");
}
