using System.Collections.Concurrent;
using System.Collections.Frozen;
using PublicHoliday;

namespace CoachBot.Coaching.CheckIns;

/// <summary>The national holidays on which an organizer is left alone; safe to ask from any thread.</summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<(string Country, int Year), FrozenSet<DateOnly>> Years = new();

    /// <summary>Whether most organizers of the country have the day off.</summary>
    /// <param name="country">"NL", "UK" (England and Wales) or "US"; in any other country no day is a holiday.</param>
    public static bool IsHoliday(string? country, DateOnly day) =>
        country is "NL" or "UK" or "US" && Years.GetOrAdd((country, day.Year), static year => Of(year.Country, year.Year)).Contains(day);

    private static FrozenSet<DateOnly> Of(string country, int year)
    {
        PublicHolidayBase rules = country switch
        {
            // New Year, Easter Monday, King's Day, Ascension, Whit Monday and two days of Christmas. Liberation Day is a day
            // off for most only once in five years (2025, 2030); on Good Friday most work, and it is not on the list at all.
            "NL" => new DutchPublicHoliday(liberationDayOnlyAtLustrum: true),
            "UK" => new UKBankHoliday { UkCountry = UKBankHoliday.UkCountries.England },
            _ => new USAPublicHoliday(),
        };
        // The New Year of the next year may be taken on the last day of this one.
        var listed = rules.PublicHolidaysInformation(year).Concat(year < DateOnly.MaxValue.Year ? rules.PublicHolidaysInformation(year + 1) : []);
        // A day that is made up for on a Monday is still no day to be asked anything.
        var days = listed.SelectMany(holiday => (DateTime[])[holiday.HolidayDate, holiday.ObservedDate]).Select(DateOnly.FromDateTime);
        // The British list only has the day that makes up for it.
        DateOnly[] themselves = country == "UK" ? [new(year, 1, 1), new(year, 12, 25), new(year, 12, 26)] : [];
        return days.Where(day => day.Year == year).Concat(themselves).ToFrozenSet();
    }
}
