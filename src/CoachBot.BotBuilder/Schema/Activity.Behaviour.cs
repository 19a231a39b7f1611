using System.Text.Json;

namespace CoachBot.BotBuilder.Schema;

public sealed partial class Activity
{
    public IMessageActivity? AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IInstallationUpdateActivity? AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IConversationUpdateActivity? AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IInvokeActivity? AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageUpdateActivity? AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity? AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    /// <summary>The mentions among the entities; one that does not read as a mention is left out.</summary>
    public Mention[] GetMentions()
    {
        var mentions = new List<Mention>();
        foreach (var entity in Entities ?? [])
        {
            if (string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase) && TryRead(entity) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return [.. mentions];

        static Mention? TryRead(Entity entity)
        {
            try
            {
                return entity.GetAs<Mention>();
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <exception cref="JsonException">The channel data does not have the shape of <typeparamref name="T"/>.</exception>
    public T? GetChannelData<T>() => ChannelData is T typed ? typed : WireJson.Convert<T>(ChannelData);

    public bool TryGetChannelData<T>(out T? instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<T>();
            return true;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity: to the user of <paramref name="reference"/>, or, when incoming, as if from that user.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (reference.ActivityId is { } activityId)
        {
            if (isIncoming)
            {
                Id = activityId;
            }
            else
            {
                ReplyToId = activityId;
            }
        }

        return this;
    }

    /// <summary>"message" also answers for "message/anything".</summary>
    private bool IsActivity(string activityType)
        => Type is { } type
            && type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
            && (type.Length == activityType.Length || type[activityType.Length] == '/');
}
