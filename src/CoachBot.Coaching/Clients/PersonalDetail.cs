namespace CoachBot.Coaching.Clients;

/// <summary>What can tell who somebody is.</summary>
public enum PersonalDetail
{
    Name,
    Email,
    Phone,
    Address,
    BirthDate,
    NationalNumber,
}

/// <summary>Where a text seems to hold such a thing.</summary>
public readonly record struct FoundDetail(PersonalDetail Detail, int Start, int Length);
