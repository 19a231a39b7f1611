using CoachBot.Speech;

namespace CoachBot.Tests.Speech;

/// <summary>Days and times as people type them.</summary>
public sealed class SpokenTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2027-03-12", "2027-03-12")]
    [InlineData("12-3-2027", "2027-03-12")]
    [InlineData("12/3/27", "2027-03-12")]
    [InlineData("12.3.2027", "2027-03-12")]
    [InlineData("12 maart 2027", "2027-03-12")]
    [InlineData("12 March", "2027-03-12")]
    [InlineData("March 12, 2028", "2028-03-12")]
    [InlineData("1 dec", "2026-12-01")]
    [InlineData(" 23 november. ", "2026-11-23")]
    [InlineData("22-11", "2027-11-22")]
    [InlineData("29 februari", "2028-02-29")]
    [InlineData("vandaag", "2026-11-23")]
    [InlineData("Morgen!", "2026-11-24")]
    [InlineData("tomorrow", "2026-11-24")]
    [InlineData("day after tomorrow", "2026-11-25")]
    [InlineData("31-2-2027", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData("12", null)]
    [InlineData("12 maart 2027 12 maart 2027 12 maart 2027", null)]
    public void A_day(string said, string? expected) => Assert.Equal(expected, SpokenDate.Read(said, Today));

    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("9:30", "09:30")]
    [InlineData("9.30", "09:30")]
    [InlineData("9u30", "09:30")]
    [InlineData("17 uur", "17:00")]
    [InlineData("17u", "17:00")]
    [InlineData("5 pm", "17:00")]
    [InlineData("12 am", "00:00")]
    [InlineData("12:15 p.m.", "12:15")]
    [InlineData("24:00", "00:00")]
    [InlineData("half vier", "15:30")]
    [InlineData("half tien", "09:30")]
    [InlineData("half een", "12:30")]
    [InlineData("half past three", "15:30")]
    [InlineData("negen uur", "09:00")]
    [InlineData("five", "17:00")]
    [InlineData("half nine", "09:30")]
    [InlineData("kwart voor negen", "08:45")]
    [InlineData("kwart over een", "13:15")]
    [InlineData("quarter to twelve", "11:45")]
    [InlineData("quarter past 2", "14:15")]
    [InlineData("tien voor half drie", "14:20")]
    [InlineData("5 over half 12", "11:35")]
    [InlineData("twenty past nine", "09:20")]
    [InlineData("noon", "12:00")]
    [InlineData("middernacht", "00:00")]
    [InlineData("12 past 4", null)]
    [InlineData("ten to four", null)]
    [InlineData("13 pm", null)]
    [InlineData("25:00", null)]
    [InlineData("9:75", null)]
    [InlineData("later", null)]
    [InlineData("", null)]
    public void A_time(string said, string? expected) => Assert.Equal(expected, SpokenTime.Read(said));
}
