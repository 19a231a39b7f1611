namespace CoachBot.Coaching.Boundaries;

/// <summary>The eight measurable pitfalls of the trade; the ids are stored and never change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Pitfall>))]
public enum Pitfall
{
    [JsonStringEnumMemberName("helper_chair")]
    HelperChair,

    [JsonStringEnumMemberName("competence_limit")]
    CompetenceLimit,

    [JsonStringEnumMemberName("overtime")]
    Overtime,

    [JsonStringEnumMemberName("extra_tasks")]
    ExtraTasks,

    [JsonStringEnumMemberName("off_hours")]
    OffHours,

    [JsonStringEnumMemberName("dual_relationship")]
    DualRelationship,

    [JsonStringEnumMemberName("attachment_client")]
    AttachmentClient,

    [JsonStringEnumMemberName("attachment_self")]
    AttachmentSelf,
}

public static class Pitfalls
{
    /// <summary>The id in content, cards and documents.</summary>
    public static string Id(this Pitfall pitfall) => pitfall switch
    {
        Pitfall.HelperChair => "helper_chair",
        Pitfall.CompetenceLimit => "competence_limit",
        Pitfall.Overtime => "overtime",
        Pitfall.ExtraTasks => "extra_tasks",
        Pitfall.OffHours => "off_hours",
        Pitfall.DualRelationship => "dual_relationship",
        Pitfall.AttachmentClient => "attachment_client",
        Pitfall.AttachmentSelf => "attachment_self",
    };

    /// <summary>The pitfall with this id; null when there is none.</summary>
    public static Pitfall? Parse(string? id)
    {
        foreach (var pitfall in Enum.GetValues<Pitfall>())
        {
            if (pitfall.Id() == id)
                return pitfall;
        }

        return null;
    }
}
