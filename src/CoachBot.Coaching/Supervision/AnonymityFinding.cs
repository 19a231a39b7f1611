namespace CoachBot.Coaching.Supervision;

/// <summary>Something that could tell who a case is about.</summary>
/// <param name="Excerpt">The bit of the text, as it was written.</param>
public sealed record AnonymityFinding(AnonymityKind Kind, string Excerpt)
{
    /// <summary>Whether it leads to one person whatever its writer thinks of it.</summary>
    public bool IsCertain => Kind is AnonymityKind.Email or AnonymityKind.NationalNumber or AnonymityKind.Phone or AnonymityKind.Code;
}

/// <summary>What tells who somebody is, the most telling first.</summary>
public enum AnonymityKind
{
    Email,
    NationalNumber,
    Phone,
    Address,
    NumberPlate,

    /// <summary>The organizer's own code for a client.</summary>
    Code,
    Name,

    /// <summary>A day of a month, or of birth.</summary>
    Date,
    Place,

    /// <summary>Work that few people do.</summary>
    Occupation,

    /// <summary>An age to the year.</summary>
    Age,

    /// <summary>How many there are.</summary>
    Children,

    /// <summary>A diagnosis: health is a special category of personal data.</summary>
    Illness,
}
