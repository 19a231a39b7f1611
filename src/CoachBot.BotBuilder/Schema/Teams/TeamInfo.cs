namespace CoachBot.BotBuilder.Schema.Teams;

public class TeamInfo
{
    /// <summary>The id of the team's General channel: 19:…@thread.tacv2.</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadGroupId { get; set; }
}
