namespace CoachBot.Organizers;

/// <summary>A circle that an organizer takes part in.</summary>
/// <param name="Channel">The channel's id.</param>
internal sealed record CircleLink(string Channel);

/// <summary>One line of the organizer's own log of peer supervision, as an association may ask for.</summary>
/// <param name="Id">The case and who it is of.</param>
/// <param name="MethodId">A method of the playbook.</param>
internal sealed record CircleLogLine(string Id, DateOnly Day, string MethodId, CircleRole Role, string Text);

internal enum CircleRole
{
    Presenter,
    Facilitator,
    Thinker,
}
