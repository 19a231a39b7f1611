namespace CoachBot.Sessions;

/// <summary>A part of the day, which tells the half that a bare hour belongs to.</summary>
internal enum SpokenPart
{
    Morning,
    Afternoon,
    Evening,
}
