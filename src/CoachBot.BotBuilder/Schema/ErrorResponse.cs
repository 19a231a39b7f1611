namespace CoachBot.BotBuilder.Schema;

/// <summary>The body with which the connector refuses.</summary>
public class ErrorResponse
{
    public Error? Error { get; set; }
}
