namespace CoachBot.BotBuilder.Schema;

public class CardAction
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? Text { get; set; }

    public string? DisplayText { get; set; }

    public object? Value { get; set; }
}
