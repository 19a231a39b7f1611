using CoachBot.Storage;

namespace CoachBot.Organizers;

/// <summary>Whose documents these are. The user is known by <c>from.id</c>, which every activity has.</summary>
internal readonly record struct OrganizerId(string Tenant, string User)
{
    public const string Personal = "personal";
    private const string NoTenant = "none";

    /// <summary>The tenant as Teams names it; null when it named none.</summary>
    public string? TenantId => Tenant == NoTenant ? null : Tenant;

    public DocumentKey Document => DocumentKey.Organizer(Tenant, User);

    /// <param name="month">As yyyy-MM.</param>
    public DocumentKey Journal(string month) => DocumentKey.Journal(Tenant, User, month);

    /// <summary>The sender of an activity in a personal chat; null in a team or a group, where private things have no place.</summary>
    public static OrganizerId? Of(Activity activity)
    {
        var conversation = activity.Conversation;
        if (conversation?.IsGroup == true || (conversation?.ConversationType ?? Personal) != Personal) return null;
        return activity.From?.Id is { Length: > 0 } user ? new OrganizerId(TenantOf(activity), user) : null;
    }

    private static string TenantOf(Activity activity) =>
        activity.Conversation?.TenantId
        ?? (activity.ChannelData is null ? null : activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id)
        ?? NoTenant;
}
