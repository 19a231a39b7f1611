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
