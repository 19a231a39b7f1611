namespace CoachBot.BotBuilder.Schema;

public static class ActivityEventNames
{
    /// <summary>The event that starts a turn which the bot itself began.</summary>
    public const string ContinueConversation = "ContinueConversation";
}
