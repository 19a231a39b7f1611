using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Coaching;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Reflections;
using CoachBot.Journal;
using CoachBot.Organizers;

namespace CoachBot.Reflections;

/// <summary>The question of this week, each of the cycle in its turn.</summary>
internal sealed class QuestionDialog(Playbook playbook, RecentDebriefs recent, Screen screen, TimeProvider time)
    : ReflectionDialog("question", playbook, recent, screen, time)
{
    public static readonly Command Open = new("cmd_question");

    private readonly IReadOnlyList<WeeklyQuestion> _questions = playbook.WeeklyQuestions;

    public override FlowState? Awaited(ITurnContext turnContext, CardSubmission tap)
    {
        var document = turnContext.Document();
        return document.AwaitedRun(CheckInKind.WeekQuestion, tap.Key) is { Run: { } run } && !document.Reflections.Exists(known => known.Id == run)
            ? new ReflectionState { Run = run, Question = document.WeekQuestion?.QuestionId }
            : null;
    }

    protected override WeeklyQuestion Choose(OrganizerDocument document, DateTimeOffset now)
    {
        var asked = WeeklyCycle.Of(_questions, document.WeekQuestion, document.Shown, now);
        document.WeekQuestion = asked;
        document.Shown = document.Shown.Add(asked.QuestionId);
        return _questions.First(question => question.Id == asked.QuestionId);
    }
}

/// <summary>"What is your biggest pitfall?", whenever the organizer wants to ask it.</summary>
internal sealed class PitfallDialog(Playbook playbook, RecentDebriefs recent, Screen screen, TimeProvider time)
    : ReflectionDialog("pitfall", playbook, recent, screen, time)
{
    public static readonly Command Open = new("cmd_pitfall");

    private readonly WeeklyQuestion _question = playbook.WeeklyQuestions.Single(question => question.AsksPitfall);

    protected override WeeklyQuestion Choose(OrganizerDocument document, DateTimeOffset now) => _question;
}
