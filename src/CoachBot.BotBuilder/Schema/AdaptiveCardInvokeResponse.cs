namespace CoachBot.BotBuilder.Schema;

/// <summary>The answer to an adaptiveCard/action invoke: a card, a message, or an <see cref="Error"/>, as <see cref="Type"/> says.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    public object? Value { get; set; }
}
