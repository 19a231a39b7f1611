namespace CoachBot.Coaching.Debriefs;

/// <summary>What a step of the debrief came to: one of the three records below.</summary>
public abstract record DebriefResult
{
    private DebriefResult()
    {
    }

    /// <summary>The debrief as it is now, and what the organizer has been shown by then.</summary>
    public sealed record Advanced(Debrief Debrief, ShownContent Shown) : DebriefResult;

    /// <summary>Somebody may be in danger: show this card; nothing of the session is scored or stored.</summary>
    public sealed record StoppedForSafety(string CardId) : DebriefResult;

    /// <summary>The input cannot be; nothing has changed.</summary>
    /// <param name="Field">The question or remedy that it is about, as it came in.</param>
    public sealed record Refused(DebriefRefusal Reason, string? Field) : DebriefResult;
}

public enum DebriefRefusal
{
    /// <summary>The debrief is at another step: the card is stale.</summary>
    OtherStep,
    UnknownQuestion,

    /// <summary>No such answer, or one of another question.</summary>
    UnknownAnswer,

    /// <summary>Not one of the remedies that were offered.</summary>
    UnknownRemedy,
}
