namespace CoachBot.Coaching;

/// <summary>When a closing line fits; <see cref="Debriefs.ClosingLines"/> says which tag goes first.</summary>
public enum ClosingTag
{
    Any,
    AllGreen,
    Better,
    Finished,
    BoundarySet,
    Referral,
    Heavy,
    Honest,
    Overtime,
    OffHours,
    ExtraTasks,
    HelperChair,
    DualRelationship,
    Attachment,
}

internal static class ClosingTags
{
    private static readonly Dictionary<string, ClosingTag> ByName = new(StringComparer.Ordinal)
    {
        ["any"] = ClosingTag.Any,
        ["all green"] = ClosingTag.AllGreen,
        ["better"] = ClosingTag.Better,
        ["finished"] = ClosingTag.Finished,
        ["boundary set"] = ClosingTag.BoundarySet,
        ["referral"] = ClosingTag.Referral,
        ["heavy"] = ClosingTag.Heavy,
        ["honest"] = ClosingTag.Honest,
        ["overtime"] = ClosingTag.Overtime,
        ["off_hours"] = ClosingTag.OffHours,
        ["extra_tasks"] = ClosingTag.ExtraTasks,
        ["helper_chair"] = ClosingTag.HelperChair,
        ["dual_relationship"] = ClosingTag.DualRelationship,
        ["attachment"] = ClosingTag.Attachment,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static ClosingTag? Parse(string? name) =>
        name is not null && ByName.TryGetValue(name, out var tag) ? tag : null;
}
