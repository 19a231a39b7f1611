namespace CoachBot.BotBuilder.Schema;

public static class ActivityEventNames
{
    /// <summary>The event that starts a turn which the bot itself began.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>The event that starts a turn in a conversation which the bot has just begun.</summary>
    public const string CreateConversation = "CreateConversation";
}
