namespace CoachBot.Coaching.LettingGo;

/// <summary>A milestone of one client: when it is due, and the day the organizer saw that it was reached.</summary>
public sealed record MilestoneMark(string Id, DateOnly Due, DateOnly? ReachedOn = null)
{
    public bool IsLate(DateOnly today) => ReachedOn is null && Due < today;
}

/// <summary>What a client needs that the organizer cannot give, as the organizer put it.</summary>
public sealed record NeedElsewhere(DateOnly NotedOn, string Text);
