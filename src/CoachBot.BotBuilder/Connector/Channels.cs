namespace CoachBot.BotBuilder.Connector;

public static class Channels
{
    public const string Msteams = "msteams";
}
