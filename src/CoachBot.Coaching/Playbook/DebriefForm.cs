using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching;

/// <summary>The debrief as it is asked: free-text fields and questions in the order of the card.</summary>
public sealed record DebriefForm
{
    public required LocalizedText Opening { get; init; }
    public required LocalizedText Skip { get; init; }
    public required LocalizedText Sos { get; init; }
    public required LocalizedText Proud { get; init; }
    public required LocalizedText Open { get; init; }

    /// <summary>The eight questions, one a pitfall.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The four questions of quick mode.</summary>
    public IEnumerable<Question> QuickQuestions => Questions.Where(question => question.Quick);

    public Question? Find(string questionId) => Questions.FirstOrDefault(question => question.Id == questionId);
}

/// <param name="Weight">How much the pitfall counts when the one that stands out is chosen.</param>
public sealed record Question(string Id, LocalizedText Text, Pitfall Pitfall, decimal Weight, bool Quick, IReadOnlyList<Answer> Answers)
{
    /// <summary>What is proposed when a text touches the pitfall: 1 point, or the least there is above none.</summary>
    public Answer Touched => Answers.FirstOrDefault(answer => answer.Points == 1) ?? Answers.First(answer => answer.Points > 0);

    public Answer? Find(string answerId) => Answers.FirstOrDefault(answer => answer.Id == answerId);
}

/// <param name="Points">0 to 3: the level of the question's pitfall in this session.</param>
public sealed record Answer(string Id, LocalizedText Text, int Points)
{
    /// <summary>A warm line is due, from the closing lines with this tag.</summary>
    public ClosingTag? Praise { get; init; }

    /// <summary>This answer adds one point to a second pitfall.</summary>
    public Pitfall? Also { get; init; }

    /// <summary>This answer asks for the referral map, whatever the level.</summary>
    public bool Refers { get; init; }

    /// <summary>This answer ends the debrief and opens this safety card.</summary>
    public string? SafetyCard { get; init; }
}
