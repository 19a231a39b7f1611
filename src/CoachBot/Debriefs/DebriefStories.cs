using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Hearing;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Debriefs;

/// <summary>
/// What is heard in free text becomes a proposal on the form, for the organizer to confirm or correct. What was answered
/// is never changed by a text, and a text alone scores nothing.
/// </summary>
internal sealed class DebriefStories(Playbook playbook, DebriefForms forms)
{
    public bool Touches(string text) => playbook.Hearing.Listen(text).Count > 0;

    /// <summary>The debrief with what was heard in a story. The story itself is not kept: it stands in the chat.</summary>
    public Debrief Tell(OrganizerDocument document, Debrief debrief, string story) => Propose(
        debrief with { Client = debrief.Client ?? ClientInStory.Of(story, word => document.ClientOf(word)?.Code) },
        playbook.Hearing.Listen(story));

    /// <summary>Listens to what was written with the answers; what it touches and was not answered is to be asked once.</summary>
    /// <returns>Null when there is nothing to ask.</returns>
    public Debrief? Reconsider(Debrief debrief, FormAnswers answers)
    {
        if (debrief.Heard is not null || playbook.Debrief.Questions.Any(question => Chosen(question, answers)?.SafetyCard is not null)) return null;
        var heard = playbook.Hearing.Listen(answers[DebriefForms.Open])
            .Where(pitfall => answers[QuestionOf(pitfall).Id] is null).ToList();
        if (heard.Count == 0) return null;
        // Only what is on the form as it was sent: an answer that was emptied stays empty.
        var given = forms.Propose(debrief with { Answers = new Dictionary<string, string>(StringComparer.Ordinal), Client = null }, answers.Values);
        return Propose(given with { Proud = UserText.Text(answers[DebriefForms.Proud]), Open = UserText.Text(answers[DebriefForms.Open]) }, heard);
    }

    /// <summary>The debrief without what was proposed: from here on only what came back on the form counts.</summary>
    public static Debrief Unproposed(Debrief debrief) => debrief with
    {
        Client = debrief.Heard is null ? debrief.Client : null,
        Answers = new Dictionary<string, string>(StringComparer.Ordinal),
        Heard = null,
    };

    private Debrief Propose(Debrief debrief, IReadOnlyList<Pitfall> heard)
    {
        var answers = new Dictionary<string, string>(debrief.Answers, StringComparer.Ordinal);
        foreach (var question in heard.Select(QuestionOf)) answers.TryAdd(question.Id, question.Touched.Id);
        return debrief with { Answers = answers, Heard = [.. (debrief.Heard ?? []).Union(heard).Order()] };
    }

    private Question QuestionOf(Pitfall pitfall) => playbook.Debrief.Questions.First(question => question.Pitfall == pitfall);

    private static Answer? Chosen(Question question, FormAnswers answers) => answers[question.Id] is { } answer ? question.Find(answer) : null;
}
