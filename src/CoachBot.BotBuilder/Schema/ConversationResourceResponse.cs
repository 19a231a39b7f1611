namespace CoachBot.BotBuilder.Schema;

/// <summary>The conversation that was begun.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string? activityId = null, string? serviceUrl = null, string? id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The id of the first activity, when there was one.</summary>
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }
}
