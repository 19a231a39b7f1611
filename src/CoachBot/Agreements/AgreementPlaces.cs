using System.Globalization;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Agreements;

/// <summary>The questions that fill a letter's open places.</summary>
internal static class AgreementPlaces
{
    private const int DaysInAWeek = 7;

    /// <summary>The places that are filled in words: name, question, and what is usual where something is.</summary>
    /// <param name="language">The letter's.</param>
    public static IReadOnlyList<(string Name, string Label, string? Usual)> All(Voice voice, Playbook playbook, Language language) =>
    [
        (OpenPlaces.Phone, voice["place_phone"], null),
        (OpenPlaces.ResponseDays, voice["place_response"], "2"),
        (OpenPlaces.DisposalRule, voice["place_disposal"], playbook.Text("disposal_usual").In(language)),
        (OpenPlaces.ReviewSessions, voice["place_review"], "5"),
        (OpenPlaces.Rate, voice["place_rate"], null),
        (OpenPlaces.CancelHours, voice["place_cancel"], "24"),
        (OpenPlaces.CancelFee, voice["place_fee"], null),
        (OpenPlaces.Organizer, voice["place_organizer"], null),
    ];

    /// <summary>The days of the week, Monday first.</summary>
    public static IReadOnlyList<FormChoice> DaysOf(Voice voice)
    {
        var names = CultureInfo.GetCultureInfo(voice.Tag).DateTimeFormat;
        return [.. Enumerable.Range(1, DaysInAWeek).Select(number => (DayOfWeek)(number % DaysInAWeek))
            .Select(day => new FormChoice(((int)day).ToString(CultureInfo.InvariantCulture), names.GetDayName(day)))];
    }

    public static string? ValueOf(IReadOnlyList<DayOfWeek> days) =>
        days.Count == 0 ? null : string.Join(',', days.Select(day => ((int)day).ToString(CultureInfo.InvariantCulture)));

    public static string? ValueOf(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
