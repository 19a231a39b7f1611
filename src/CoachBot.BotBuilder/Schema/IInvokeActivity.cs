namespace CoachBot.BotBuilder.Schema;

/// <summary>An activity that is a request: it wants an answer in the response to its POST.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    /// <summary>Read its JSON text with ToString.</summary>
    object? Value { get; set; }

    ConversationReference? RelatesTo { get; set; }
}
