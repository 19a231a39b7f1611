using CoachBot.Storage;

namespace CoachBot.Circles;

/// <summary>The circle of a channel. A channel's id is its own in a tenant, and every activity in it tells it.</summary>
/// <param name="Channel">19:…@thread.tacv2</param>
internal readonly record struct CircleId(string Tenant, string Channel)
{
    public const string InChannel = "channel";
    private const string NoTenant = "none";
    private const string ThreadMark = ";messageid=";

    /// <summary>The tenant as Teams names it; null when it named none.</summary>
    public string? TenantId => Tenant == NoTenant ? null : Tenant;

    public DocumentKey Document => DocumentKey.Circle(Tenant, Channel);

    /// <summary>The circle of the channel that an activity is in; null elsewhere.</summary>
    public static CircleId? Of(Activity activity)
    {
        if (activity.Conversation is not { ConversationType: InChannel, Id: { Length: > 0 } conversation } place) return null;
        var data = activity.TryGetChannelData<TeamsChannelData>(out var told) ? told : null;
        var channel = data?.Channel?.Id is { Length: > 0 } named ? named : conversation.Split(ThreadMark)[0];
        return new CircleId(place.TenantId ?? data?.Tenant?.Id ?? NoTenant, channel);
    }

    /// <summary>The conversation of a thread in this channel.</summary>
    /// <param name="root">The id of its first message.</param>
    public string Thread(string root) => $"{Channel}{ThreadMark}{root}";
}
