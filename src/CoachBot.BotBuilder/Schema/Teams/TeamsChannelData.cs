namespace CoachBot.BotBuilder.Schema.Teams;

/// <summary>What Teams tells in an activity's channelData.</summary>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    /// <summary>editMessage, undeleteMessage, softDeleteMessage, teamMemberAdded …</summary>
    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public TenantInfo? Tenant { get; set; }
}
