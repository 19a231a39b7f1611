namespace CoachBot.BotBuilder.Schema;

public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    /// <summary>The card's inputs and the action's own data. Read its JSON text with ToString.</summary>
    public object? Data { get; set; }
}
