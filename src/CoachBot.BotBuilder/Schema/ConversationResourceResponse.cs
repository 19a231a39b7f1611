namespace CoachBot.BotBuilder.Schema;

/// <summary>The answer to <see cref="ConversationParameters"/>.</summary>
public class ConversationResourceResponse
{
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }
}
