using System.Text.Json.Serialization;

namespace CoachBot.BotBuilder.Schema;

/// <summary>
/// One JSON object between a channel and the bot, in either direction. Members are camelCase on the wire and may each be missing;
/// a member of the wrong JSON type is a <see cref="System.Text.Json.JsonException"/> on reading, an unknown one is ignored.
/// </summary>
public sealed partial class Activity :
    IConversationUpdateActivity, IInstallationUpdateActivity, IMessageUpdateActivity, IMessageDeleteActivity, IInvokeActivity, IJsonOnDeserialized
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity()
    {
    }

    public Activity(string? type) => Type = type;

    public string? Type { get; set; }

    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    public string? LocalTimezone { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public string? TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    public string? Summary { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? Label { get; set; }

    public string? ValueType { get; set; }

    public object? Value { get; set; }

    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    public string? Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string? Importance { get; set; }

    public string? DeliveryMode { get; set; }

    /// <summary>Who called, as the authentication found. Never read from nor written to the wire.</summary>
    [JsonIgnore]
    public string? CallerId { get; set; }

    // A null in a list says nothing, and every reader would have to expect it.
    void IJsonOnDeserialized.OnDeserialized()
    {
        MembersAdded = WithoutNulls(MembersAdded);
        MembersRemoved = WithoutNulls(MembersRemoved);
        Attachments = WithoutNulls(Attachments);
        Entities = WithoutNulls(Entities);
    }

    private static IList<T>? WithoutNulls<T>(IList<T>? items)
        where T : class
        => items?.Contains(null!) is true ? [.. items.Where(item => item is not null)] : items;
}
