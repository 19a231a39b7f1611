namespace CoachBot.BotBuilder.Dialogs;

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    public string? Id { get; set; }

    public IDictionary<string, object?> State { get; set; } = new Dictionary<string, object?>();
}
