namespace CoachBot.BotBuilder.Dialogs;

public class PromptOptions
{
    /// <summary>What is sent first; null sends nothing.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>What is sent when the answer will not do; null sends <see cref="Prompt"/> again.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>Anything that the validator wants to know.</summary>
    public object? Validations { get; set; }
}
