using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>A tap on a circle's card: who, in which circle, on what.</summary>
/// <param name="Name">As the person calls themselves in the channel.</param>
/// <param name="About">A case, or a day; null when the card is about none.</param>
internal sealed record CircleTap(CircleSight Sight, string Name, string? About, string? Step, CardSubmission Submission)
{
    public CircleId Id => Sight.Id;

    public Circle Circle => Sight.Circle;

    public Voice Voice => Sight.Voice;

    public string Person => Sight.Reader!;

    /// <summary>The round under way, when the card is about it.</summary>
    public Round? Round => Circle.Round is { } round && round.Id == About ? round : null;
}

/// <summary>One thing that can be done in a circle. It shows a card to who does it, and changes the circle through the desk.</summary>
/// <param name="name">The second part of its cards' keys.</param>
internal abstract class CircleAct(string name)
{
    public string Name => name;

    /// <summary>Whether people who are not in the circle can do it.</summary>
    public virtual bool IsForAll => false;

    public abstract Task<View> OpenAsync(CircleTap tap, CancellationToken cancellationToken);

    public virtual Task<View> SubmitAsync(CircleTap tap, CancellationToken cancellationToken) => OpenAsync(tap, cancellationToken);

    public virtual Task<View> SkipAsync(CircleTap tap, CancellationToken cancellationToken) => OpenAsync(tap, cancellationToken);
}
