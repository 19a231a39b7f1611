using CoachBot.Organizers;
using CoachBot.Speech;

namespace CoachBot.Settings;

/// <summary>That the help lines are due for a look, said by itself once a month at most.</summary>
internal static class LinesReminder
{
    private const int DaysBetween = 30;

    /// <summary>The reminder when one is due; it is remembered that it was given. Somebody's first day is not for this.</summary>
    public static string? Due(Voice voice, OrganizerDocument document, DateOnly today)
    {
        document.LinesRemindedOn ??= today;
        if (document.LinesRemindedOn.Value.AddDays(DaysBetween) > today || SettingsWords.Stale(voice, today) is not { } stale) return null;
        document.LinesRemindedOn = today;
        return stale;
    }
}
