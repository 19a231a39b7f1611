namespace CoachBot.BotBuilder;

internal static class ActivityTypesEx
{
    /// <summary>An "activity" that is never sent: its value is the answer to the invoke of this turn.</summary>
    public const string InvokeResponse = "invokeResponse";
}
