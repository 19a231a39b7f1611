using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>What stands in the channel: the Playground's frames to its pages, by message.</summary>
internal sealed class ChannelMessages(string channel)
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ConcurrentDictionary<string, Message> messages = new();

    /// <summary>Takes in a frame; the last one about a message counts.</summary>
    public void Note(string frame)
    {
        var read = JsonNode.Parse(frame)!;
        if ((string?)read["action"] is not ("createMessage" or "updateMessage") || read["message"] is not { } content)
        {
            return;
        }

        // An update of a message that began a thread names the channel, not the thread.
        var id = (string)content["messageId"]!;
        var thread = (string?)content["postConversationId"] ?? (string)read["actionConversationId"]!;
        this.messages.AddOrUpdate(id, _ => new Message(id, thread, content), (_, before) => before with { Content = content });
    }

    /// <summary>The newest message that says this, in its text or on its card.</summary>
    public Message Saying(string text) => this.messages.Values
        .Where(message => message.Content.ToJsonString(AsWritten).Contains(text, StringComparison.Ordinal))
        .MaxBy(message => message.Id) ?? throw new InvalidOperationException($"No message in the channel says: {text}");

    /// <summary>The frame that shows a person's message in the windows of the others; the Playground itself shows it to its author alone, and names the bot above what others say.</summary>
    public string Told(string author, string name, string thread, string id, bool begins, string text) => new JsonObject
    {
        ["action"] = "createMessage",
        ["actionConversationId"] = begins ? channel : thread,
        ["message"] = new JsonObject
        {
            ["messageId"] = id,
            ["timestamp"] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
            ["from"] = new JsonObject { ["id"] = author },
            ["text"] = $"{name}: {text}",
            ["textFormat"] = "plain",
            ["attachments"] = new JsonArray(),
            ["attachmentLayout"] = "list",
            ["mentions"] = new JsonArray(),
            ["postConversationId"] = begins ? thread : null,
        },
    }.ToJsonString();

    /// <summary>The frame that shows another card in the place of this one.</summary>
    public static string Replaced(Message message, JsonNode card)
    {
        var content = message.Content.DeepClone();
        content["attachments"]![0]!["content"] = card.DeepClone();
        return new JsonObject { ["action"] = "updateMessage", ["actionConversationId"] = message.Thread, ["message"] = content }.ToJsonString();
    }

    internal sealed record Message(string Id, string Thread, JsonNode Content)
    {
        public JsonNode Card => this.Content["attachments"]?[0]?["content"] ?? throw new InvalidOperationException("That message is no card.");
    }
}
