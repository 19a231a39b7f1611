namespace CoachBot.BotBuilder.Schema;

public static class ActionTypes
{
    public const string OpenUrl = "openUrl";
    public const string ImBack = "imBack";
    public const string MessageBack = "messageBack";
}
