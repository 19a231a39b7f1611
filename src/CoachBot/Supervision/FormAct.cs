using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Dialogs;

namespace CoachBot.Supervision;

/// <summary>An act with something to fill in. What was written is looked at for danger and for what could be recognised before anything is done with it.</summary>
internal abstract class FormAct(string name, CircleDesk desk, Board board) : CircleAct(name)
{
    private static readonly Dictionary<string, string> Nothing = [];

    protected CircleDesk Desk => desk;

    /// <summary>What is asked; null when there is nothing to ask any more.</summary>
    protected abstract Form? FormOf(CircleTap tap);

    /// <summary>What to show then.</summary>
    protected abstract View Otherwise(CircleTap tap);

    /// <summary>Does what was asked for, and gives what to show.</summary>
    protected abstract Task<View> TakeAsync(CircleTap tap, FormAnswers answers, CancellationToken cancellationToken);

    /// <summary>What is in doubt about what was written; the questions in it are added to the form. Null when nothing is, or nothing is written here.</summary>
    protected virtual Doubt? DoubtOf(CircleTap tap) => null;

    /// <summary>What was written may be about danger, and was not taken in.</summary>
    protected virtual Task OnDangerAsync(CircleTap tap, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken) =>
        Task.FromResult(FormOf(tap) is { } form ? Doubts.Asked(tap, form).ToView(tap.Voice, Nothing, null) : Otherwise(tap));

    public override async Task<View> SubmitAsync(CircleTap tap, CancellationToken cancellationToken)
    {
        if (FormOf(tap) is not { } asked) return Otherwise(tap);
        var form = Doubts.Asked(tap, asked);
        if (FormAnswers.From(tap.Submission, form, Nothing, out var unclear) is not { } answers || unclear is not null) return form.ToView(tap.Voice, Nothing, tap.Voice["circle_unclear"]);
        if (answers.Complaint(form, tap.Voice) is { } complaint) return form.ToView(tap.Voice, answers.Values, complaint);
        if (DoubtOf(tap) is not { } doubt) return await TakeAsync(tap, answers, cancellationToken);
        if (doubt.IsDanger) await OnDangerAsync(tap, cancellationToken);
        return doubt.Instead ?? Doubts.With(form, doubt).ToView(tap.Voice, answers.Values, doubt.Remark);
    }

    /// <inheritdoc cref="Board.ChangeAsync(CircleSight, Func{CircleDocument, bool}, CancellationToken)"/>
    protected Task<CircleSight> ChangeAsync(CircleTap tap, Func<CircleDocument, bool> change, CancellationToken cancellationToken) => board.ChangeAsync(tap.Sight, change, cancellationToken);

    /// <inheritdoc cref="Board.ChangeAsync(CircleSight, Func{Circle, Course, Circle}, CancellationToken)"/>
    protected Task<CircleSight> ChangeAsync(CircleTap tap, Func<Circle, Course, Circle> change, CancellationToken cancellationToken) => board.ChangeAsync(tap.Sight, change, cancellationToken);
}
