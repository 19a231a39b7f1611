using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Supervision;

/// <summary>A method of peer supervision, as the playbook has it.</summary>
/// <param name="BestFor">What it is best for, in a sentence.</param>
/// <param name="Fits">Pitfalls that it suits; empty when it suits none in particular.</param>
/// <param name="LeastMembers">From how many members on it is offered.</param>
/// <param name="LeastMeetings">How many cases a circle has been through before it is offered.</param>
/// <param name="Safeguard">What to know before choosing it; null when there is nothing.</param>
public sealed record Method(
    string Id,
    LocalizedText Name,
    LocalizedText BestFor,
    IReadOnlyList<Pitfall> Fits,
    int LeastMembers,
    int LeastMeetings,
    LocalizedText? Safeguard,
    IReadOnlyList<MethodStep> Steps)
{
    /// <summary>How many steps people count: an answer within a step is no step of its own.</summary>
    public int Length => Steps[^1].Number;

    public bool IsOffered(int members, int meetings) => members >= LeastMembers && meetings >= LeastMeetings;
}

/// <summary>One step of a method.</summary>
/// <param name="Number">As people count them, from 1.</param>
/// <param name="Days">How long it is open by working day, in the method's own measure: 1 or 0.5.</param>
/// <param name="Minutes">How long it is open in a live meeting.</param>
/// <param name="Prompt">What the facilitator says.</param>
public sealed record MethodStep(string Id, int Number, StepRole Who, StepKind Kind, double Days, int Minutes, LocalizedText Prompt)
{
    /// <summary>How many questions each may ask.</summary>
    public int MostQuestions { get; init; } = 1;

    public int? MostWords { get; init; }

    /// <summary>The questions step that answers and marks are about.</summary>
    public string? About { get; init; }

    /// <summary>Whether only the questions that were marked warm are answered.</summary>
    public bool OnlyWarm { get; init; }

    /// <summary>Where advice that comes too early is kept for; null when the method takes none.</summary>
    public string? AdviceTo { get; init; }

    /// <summary>Whether the presenter reads and says nothing meanwhile.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether the presenter may end the step.</summary>
    public bool MayReturn { get; init; }
}

/// <summary>Whose turn a step is.</summary>
public enum StepRole
{
    Presenter,

    /// <summary>Everyone but the presenter, the facilitator included.</summary>
    Thinkers,

    Everyone,
}

/// <summary>What is given in a step.</summary>
public enum StepKind
{
    /// <summary>The case.</summary>
    Story,

    /// <summary>Open questions, one or a few each.</summary>
    Questions,

    /// <summary>Cold, lukewarm or warm for each question.</summary>
    Marks,

    /// <summary>Answers to the questions that help.</summary>
    Answers,

    Text,

    /// <summary>A text in which advice is welcome.</summary>
    Advice,

    /// <summary>A number from 0 to 10 and why.</summary>
    Scale,

    /// <summary>What somebody takes along.</summary>
    Takeaway,
}
