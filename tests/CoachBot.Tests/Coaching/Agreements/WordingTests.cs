using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;

namespace CoachBot.Tests.Coaching.Agreements;

public sealed class WordingTests
{
    private static readonly Wording Dutch = Of(Language.Dutch);
    private static readonly Wording English = Of(Language.English);

    [Theory]
    [InlineData("", null, null)]
    [InlineData("3", "woensdag", "Wednesday")]
    [InlineData("2,1", "maandag en dinsdag", "Monday and Tuesday")]
    [InlineData("1,2,3,4", "maandag tot en met donderdag", "Monday to Thursday")]
    [InlineData("1,2,5", "maandag, dinsdag en vrijdag", "Monday, Tuesday and Friday")]
    [InlineData("0,5,6", "vrijdag tot en met zondag", "Friday to Sunday")]
    public void Days_read_as_people_say_them(string days, string? nl, string? en)
    {
        List<DayOfWeek> given = [.. days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => (DayOfWeek)int.Parse(day))];

        Assert.Equal(nl, Dutch.Days(given));
        Assert.Equal(en, English.Days(given));
    }

    [Theory]
    [InlineData("hours", "1", "1 uur", "1 hour")]
    [InlineData("hours", "24", "24 uur", "24 hours")]
    [InlineData("days", "1", "1 werkdag", "1 working day")]
    [InlineData("days", " 2 ", "2 werkdagen", "2 working days")]
    [InlineData("days", "een paar dagen", "een paar dagen", "een paar dagen")]
    [InlineData("sessions", "5", "5 sessies", "5 sessions")]
    [InlineData("sessions", "1", "1 sessie", "1 session")]
    [InlineData("sessions", " ", null, null)]
    [InlineData("hours", "2,5", "2,5 uur", "2.5 hours")]
    public void A_number_gets_its_unit_and_words_stay(string unit, string written, string? nl, string? en)
    {
        Assert.Equal(nl, Dutch.Count(unit, written));
        Assert.Equal(en, English.Count(unit, written));
    }

    [Fact]
    public void A_session_is_as_long_as_from_its_start_to_its_end()
    {
        Assert.Equal("2,5 uur", Dutch.Length(new TimeOnly(9, 30), new TimeOnly(12, 0)));
        Assert.Equal("3 hours", English.Length(new TimeOnly(13, 0), new TimeOnly(16, 0)));
        Assert.Null(English.Length(new TimeOnly(13, 0), null));
    }

    [Fact]
    public void A_time_is_short_and_a_date_is_long()
    {
        Assert.Equal("9:05", Wording.Time(new TimeOnly(9, 5)));
        Assert.Equal("24 november 2026", Dutch.Date(new DateOnly(2026, 11, 24)));
        Assert.Equal("24 November 2026", English.Date(new DateOnly(2026, 11, 24)));
    }

    private static Wording Of(Language language) => new(TestPlaybook.Shipped, language, TestPlaybook.Shipped.Countries["NL"]);
}
