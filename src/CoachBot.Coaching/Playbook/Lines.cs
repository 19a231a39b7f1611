using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching;

/// <param name="Method">K = Korthagen, T = STARR, S = scaling question, G = GROW.</param>
public sealed record FollowUpQuestion(string Id, Pitfall Pitfall, string Method, LocalizedText Text);

public sealed record Remedy(string Id, Pitfall Pitfall, LocalizedText Text);

public sealed record ClosingLine(string Id, ClosingTag Tag, LocalizedText Text);

/// <summary>A pitfall's name and its meaning in one line.</summary>
public sealed record PitfallText(Pitfall Pitfall, LocalizedText Name, LocalizedText Meaning);
