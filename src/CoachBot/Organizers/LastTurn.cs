namespace CoachBot.Organizers;

/// <summary>The last turn's replies, so that a redelivery of its activity can be answered again.</summary>
/// <param name="Run">Tells the run that saved it from other runs of the same activity.</param>
internal sealed record LastTurn(string ActivityId, string Run, DateTimeOffset At, IReadOnlyList<StoredReply> Replies);
