using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching;

/// <summary>One clause of the letter that an organizer and a client agree on; "you" is the client.</summary>
/// <param name="Topic">What it is about, as the client reads it.</param>
/// <param name="Pitfall">What it guards against.</param>
/// <param name="IsRequired">Whether no letter goes without it.</param>
/// <param name="Settles">Whether it is offered when its pitfall keeps coming back with a client.</param>
public sealed record Clause(string Id, LocalizedText Topic, Pitfall Pitfall, bool IsRequired, bool Settles, LocalizedText Text)
{
    /// <summary>The names of what it leaves open, such as <c>rate</c>; country settings among them.</summary>
    public IReadOnlyCollection<string> Names => Placeholders.In(Text.Nl);
}

/// <summary>A text for a voicemail, an automatic reply or a signature.</summary>
/// <param name="Name">What it is for.</param>
public sealed record MessageTemplate(string Id, LocalizedText Name, LocalizedText Text)
{
    /// <summary>The names of what it leaves open, such as <c>days</c>; country settings among them.</summary>
    public IReadOnlyCollection<string> Names => Placeholders.In(Text.Nl);
}
