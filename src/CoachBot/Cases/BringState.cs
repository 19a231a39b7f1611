using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Cases;

/// <summary>A case as far as it was written. It is in the dialog's state only, until it is posted.</summary>
internal sealed class BringState : FlowState
{
    /// <summary>The circles to choose from.</summary>
    public List<CircleChoice> Circles
    {
        get => this.Get("circles", CaseJson.Default.ListCircleChoice) ?? [];
        set => this.Set("circles", value, CaseJson.Default.ListCircleChoice);
    }

    /// <summary>The channel of the circle that was chosen.</summary>
    public string? Channel { get => this[BringForms.Circle]; set => this[BringForms.Circle] = value; }

    public CircleChoice Circle => Circles.First(circle => circle.Channel == Channel);

    public string? Situation { get => this[BringForms.Situation]; set => this[BringForms.Situation] = value; }

    public string? Question { get => this[BringForms.Question]; set => this[BringForms.Question] = value; }

    /// <summary>The pitfall of the debrief that it was drafted from; null when it was not drafted.</summary>
    public string? Pitfall { get => this["pitfall"]; set => this["pitfall"] = value; }

    /// <summary>How often a card of this run was shown.</summary>
    public string? Turn { get => this["turn"]; set => this["turn"] = value; }

    /// <summary>Why it could not be posted just now.</summary>
    public string? Why { get => this["why"]; set => this["why"] = value; }

    /// <summary>Begins with a draft, if there is one.</summary>
    public void Take(Voice voice, CaseDraft? draft)
    {
        if (draft is null) return;
        Pitfall = draft.Pitfall.Id();
        (Situation, Question) = CaseWords.Draft(voice, draft);
    }
}
