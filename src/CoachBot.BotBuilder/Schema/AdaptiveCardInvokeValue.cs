namespace CoachBot.BotBuilder.Schema;

/// <summary>The value of an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    public string? State { get; set; }
}
