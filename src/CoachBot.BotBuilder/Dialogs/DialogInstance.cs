namespace CoachBot.BotBuilder.Dialogs;

/// <summary>One dialog on the stack and what it remembers.</summary>
public class DialogInstance
{
    public string? Id { get; set; }

    /// <summary>Primitives, dictionaries, lists and Bot Builder's own types: what any serializer keeps.</summary>
    public IDictionary<string, object?> State { get; set => field = value ?? new Dictionary<string, object?>(); } = new Dictionary<string, object?>();
}
