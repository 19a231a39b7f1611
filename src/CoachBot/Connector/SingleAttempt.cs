namespace CoachBot.Connector;

/// <summary>Calls to the Connector that are not repeated underneath their caller, because the caller keeps the record of each attempt.</summary>
internal static class SingleAttempt
{
    private static readonly AsyncLocal<bool> Asked = new();

    public static bool IsAsked => Asked.Value;

    public static async Task RunAsync(Func<Task> call)
    {
        Asked.Value = true;
        await call();
    }
}
