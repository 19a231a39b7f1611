namespace CoachBot.Coaching.Agreements;

/// <summary>What stands in the open places of clauses and templates.</summary>
public static class FilledPlaces
{
    /// <summary>By name; what is not known is room to fill in by hand, never a guess.</summary>
    /// <param name="goal">The client's goal, in their own words.</param>
    public static Dictionary<string, string> Of(Wording wording, WorkingAgreement agreement, string? goal = null)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(agreement);
        var written = agreement.Values;
        var known = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenPlaces.Goal] = goal,
            [OpenPlaces.StartTime] = Wording.Time(agreement.StartsAt),
            [OpenPlaces.EndTime] = Wording.Time(agreement.EndsAt),
            [OpenPlaces.SessionHours] = wording.Length(agreement.StartsAt, agreement.EndsAt),
            [OpenPlaces.Days] = wording.Days(agreement.Days),
            [OpenPlaces.HoursFrom] = Wording.Time(agreement.From),
            [OpenPlaces.HoursTo] = Wording.Time(agreement.To),
            [OpenPlaces.ResponseDays] = wording.Count("days", written.GetValueOrDefault(OpenPlaces.ResponseDays)),
            [OpenPlaces.CancelHours] = wording.Count("hours", written.GetValueOrDefault(OpenPlaces.CancelHours)),
            [OpenPlaces.ReviewSessions] = wording.Count("sessions", written.GetValueOrDefault(OpenPlaces.ReviewSessions)),
        };
        foreach (var name in OpenPlaces.InWords) known.TryAdd(name, written.GetValueOrDefault(name));
        // The sentence has its own full stop.
        var filled = known.ToDictionary(
            place => place.Key,
            place => string.IsNullOrWhiteSpace(place.Value) ? OpenPlaces.Room : place.Value.Trim().TrimEnd('.'),
            StringComparer.Ordinal);
        filled[OpenPlaces.GiftRule] = wording.Gifts(agreement.GiftRule);
        return filled;
    }
}
