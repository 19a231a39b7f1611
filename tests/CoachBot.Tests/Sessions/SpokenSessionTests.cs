using System.Globalization;
using CoachBot.Coaching.Sessions;
using CoachBot.Sessions;

namespace CoachBot.Tests.Sessions;

/// <summary>Planned sessions as people type them, on a Wednesday at six in the evening.</summary>
public sealed class SpokenSessionTests
{
    private const int Usual = 180;

    private static readonly DateTime Now = new(2026, 11, 25, 18, 0, 0);

    [Theory]
    [InlineData("tomorrow 13:00-16:00 with M7", "2026-11-26 13:00-16:00 once M7")]
    [InlineData("morgen 13 tot 16 met M7", "2026-11-26 13:00-16:00 once M7")]
    [InlineData("donderdag 13 tot 16 bij M", "2026-11-26 13:00-16:00 once M")]
    [InlineData("every other Monday 9-12 with K", "2026-11-30 09:00-12:00 fortnightly K")]
    [InlineData("today 20:31-20:33 with M7", "2026-11-25 20:31-20:33 once M7")]
    [InlineData("vandaag 20 tot 22 uur", "2026-11-25 20:00-22:00 once")]
    [InlineData("vanavond 7 tot 9 bij K", "2026-11-25 19:00-21:00 once K")]
    [InlineData("tonight 9-12", "2026-11-25 21:00-00:00 once")]
    [InlineData("this afternoon 2-5", "2026-11-25 14:00-17:00 once")]
    [InlineData("vanmiddag van 2 tot 5", "2026-11-25 14:00-17:00 once")]
    [InlineData("deze avond 8 tot 10", "2026-11-25 20:00-22:00 once")]
    [InlineData("overmorgen 9:30-12:30 met M7", "2026-11-27 09:30-12:30 once M7")]
    [InlineData("the day after tomorrow from 9 to half past twelve", "2026-11-27 09:00-12:30 once")]
    [InlineData("morgenochtend 8 tot 10", "2026-11-26 08:00-10:00 once")]
    [InlineData("tomorrow morning 9-11:30 with M7", "2026-11-26 09:00-11:30 once M7")]
    [InlineData("maandag morgen 9-12", "2026-11-30 09:00-12:00 once")]
    [InlineData("donderdagavond 7 tot 9 bij M", "2026-11-26 19:00-21:00 once M")]
    [InlineData("woensdag 20-22", "2026-11-25 20:00-22:00 once")]
    [InlineData("woensdag 9-12", "2026-12-02 09:00-12:00 once")]
    [InlineData("wednesday at 7pm", "2026-11-25 19:00-22:00 once")]
    [InlineData("ma 9-12", "2026-11-30 09:00-12:00 once")]
    [InlineData("di om 9 uur", "2026-12-01 09:00-12:00 once")]
    [InlineData("thurs 9-12", "2026-11-26 09:00-12:00 once")]
    [InlineData("aanstaande donderdag van 9 tot half een", "2026-11-26 09:00-12:30 once")]
    [InlineData("komende woensdag 20-22", "2026-12-02 20:00-22:00 once")]
    [InlineData("donderdag a.s. 9-12", "2026-11-26 09:00-12:00 once")]
    [InlineData("next thursday from 1 to 4 pm at K's", "2026-11-26 13:00-16:00 once K")]
    [InlineData("this coming Friday 1-4pm", "2026-11-27 13:00-16:00 once")]
    [InlineData("volgende week donderdag 9 tot 12", "2026-12-03 09:00-12:00 once")]
    [InlineData("donderdag volgende week 9 tot 12", "2026-12-03 09:00-12:00 once")]
    [InlineData("thursday next week 9 am to noon", "2026-12-03 09:00-12:00 once")]
    [InlineData("next week monday 9 to half past twelve", "2026-11-30 09:00-12:30 once")]
    [InlineData("over een week van kwart voor negen tot 12", "2026-12-02 08:45-12:00 once")]
    [InlineData("over twee weken tussen 9 en 12", "2026-12-09 09:00-12:00 once")]
    [InlineData("in a week between 9 and 12", "2026-12-02 09:00-12:00 once")]
    [InlineData("in 3 days 10-1", "2026-11-28 10:00-13:00 once")]
    [InlineData("two weeks from now 9-12", "2026-12-09 09:00-12:00 once")]
    [InlineData("in two weeks on Monday 9-12", "2026-12-07 09:00-12:00 once")]
    [InlineData("maandag over een week 9-12", "2026-12-07 09:00-12:00 once")]
    [InlineData("donderdag 26 november 13.00 - 16.00 uur", "2026-11-26 13:00-16:00 once")]
    [InlineData("do 26 nov. (13-16)", "2026-11-26 13:00-16:00 once")]
    [InlineData("Thursday 26 November 13h-16h", "2026-11-26 13:00-16:00 once")]
    [InlineData("thu 26/11 13u tot 16u", "2026-11-26 13:00-16:00 once")]
    [InlineData("donderdag 26 13-16", "2026-11-26 13:00-16:00 once")]
    [InlineData("26-11 13-16", "2026-11-26 13:00-16:00 once")]
    [InlineData("3-12 9-12 met M7", "2026-12-03 09:00-12:00 once M7")]
    [InlineData("9.12 van 13 tot 16", "2026-12-09 13:00-16:00 once")]
    [InlineData("donderdag 9.12 - 10.12", "2026-11-26 09:12-10:12 once")]
    [InlineData("2026-12-03 13-16", "2026-12-03 13:00-16:00 once")]
    [InlineData("3-12-2026 13-16", "2026-12-03 13:00-16:00 once")]
    [InlineData("November 30th, 2026 9-12", "2026-11-30 09:00-12:00 once")]
    [InlineData("the 30th of November 9-12", "2026-11-30 09:00-12:00 once")]
    [InlineData("the 26th 9 till 12", "2026-11-26 09:00-12:00 once")]
    [InlineData("de 24e 9 until 12", "2026-12-24 09:00-12:00 once")]
    [InlineData("op de 28ste 13–16", "2026-11-28 13:00-16:00 once")]
    [InlineData("on 28 November 13—16", "2026-11-28 13:00-16:00 once")]
    [InlineData("13:00-16:00 May 3", "2027-05-03 13:00-16:00 once")]
    [InlineData("morgen 9u30-12u30", "2026-11-26 09:30-12:30 once")]
    [InlineData("fri 9 a.m. - 1 p.m.", "2026-11-27 09:00-13:00 once")]
    [InlineData("fri 11-2pm", "2026-11-27 11:00-14:00 once")]
    [InlineData("fri 9-12pm", "2026-11-27 09:00-12:00 once")]
    [InlineData("friday 10pm-1am", "2026-11-27 22:00-01:00 once")]
    [InlineData("morgen 2 tot 5", "2026-11-26 14:00-17:00 once")]
    [InlineData("morgen 2-16", "2026-11-26 14:00-16:00 once")]
    [InlineData("morgen 6 tot 8", "2026-11-26 18:00-20:00 once")]
    [InlineData("morgen 6 tot 12", "2026-11-26 06:00-12:00 once")]
    [InlineData("tomorrow from 8-5", "2026-11-26 08:00-17:00 once")]
    [InlineData("tomorrow ten to four", "2026-11-26 10:00-16:00 once")]
    [InlineData("tomorrow quarter to nine till 12", "2026-11-26 08:45-12:00 once")]
    [InlineData("tomorrow half nine to eleven", "2026-11-26 09:30-11:00 once")]
    [InlineData("half negen tot elf uur morgen", "2026-11-26 08:30-11:00 once")]
    [InlineData("tien voor negen tot vijf over half twaalf morgen", "2026-11-26 08:50-11:35 once")]
    [InlineData("morgen van 9:15 tot kwart over 12", "2026-11-26 09:15-12:15 once")]
    [InlineData("morgen van 9 uur 's ochtends tot 5 uur 's middags", "2026-11-26 09:00-17:00 once")]
    [InlineData("morgen 7 tot 9 ’s avonds", "2026-11-26 19:00-21:00 once")]
    [InlineData("van een uur tot half vier morgen", "2026-11-26 13:00-15:30 once")]
    [InlineData("morgen 22 tot 1", "2026-11-26 22:00-01:00 once")]
    [InlineData("morgen om 9 uur, 3 uur lang", "2026-11-26 09:00-12:00 once")]
    [InlineData("from 9 for 3 hours tomorrow", "2026-11-26 09:00-12:00 once")]
    [InlineData("morgen om 9 uur 2,5 uur", "2026-11-26 09:00-11:30 once")]
    [InlineData("tomorrow at 9 for 90 minutes", "2026-11-26 09:00-10:30 once")]
    [InlineData("tomorrow at noon for an hour and a half", "2026-11-26 12:00-13:30 once")]
    [InlineData("morgen anderhalf uur om 10 uur", "2026-11-26 10:00-11:30 once")]
    [InlineData("sessie van 2 uur morgen om 9 uur", "2026-11-26 09:00-11:00 once")]
    [InlineData("2-hour session tomorrow at 9 with K", "2026-11-26 09:00-11:00 once K")]
    [InlineData("tomorrow at 9", "2026-11-26 09:00-12:00 once")]
    [InlineData("morgen half tien bij M", "2026-11-26 09:30-12:30 once M")]
    [InlineData("elke week donderdag 9-12", "2026-11-26 09:00-12:00 weekly")]
    [InlineData("wekelijks op do 9-12 t/m 3 maart", "2026-11-26 09:00-12:00 weekly ..2027-03-03")]
    [InlineData("elke woensdag 20-22 bij K tot en met 3 maart 2027", "2026-11-25 20:00-22:00 weekly ..2027-03-03 K")]
    [InlineData("every Thursday 9-12 until 3 March", "2026-11-26 09:00-12:00 weekly ..2027-03-03")]
    [InlineData("Thursdays 9-12 till March 3", "2026-11-26 09:00-12:00 weekly ..2027-03-03")]
    [InlineData("weekly, tomorrow 9-12", "2026-11-26 09:00-12:00 weekly")]
    [InlineData("elke donderdag vanaf 1 december 9-12", "2026-12-03 09:00-12:00 weekly")]
    [InlineData("om de week donderdag 9 tot 12 tot 1 juli", "2026-11-26 09:00-12:00 fortnightly ..2027-07-01")]
    [InlineData("om de twee weken op maandag 9-12", "2026-11-30 09:00-12:00 fortnightly")]
    [InlineData("elke twee weken op di 9-12", "2026-12-01 09:00-12:00 fortnightly")]
    [InlineData("tweewekelijks dinsdag 9-12", "2026-12-01 09:00-12:00 fortnightly")]
    [InlineData("om de donderdag 9-12", "2026-11-26 09:00-12:00 fortnightly")]
    [InlineData("every two weeks on Thursday 9-12", "2026-11-26 09:00-12:00 fortnightly")]
    [InlineData("every second Thursday 9-12", "2026-11-26 09:00-12:00 fortnightly")]
    [InlineData("fortnightly, Mondays 9-12", "2026-11-30 09:00-12:00 fortnightly")]
    [InlineData("biweekly mon 9-12", "2026-11-30 09:00-12:00 fortnightly")]
    [InlineData("MORGEN 13 TOT 16 MET M7!!!", "2026-11-26 13:00-16:00 once M7")]
    [InlineData("  morgen  13 tot\t16   met  “K van D” .", "2026-11-26 13:00-16:00 once K van D")]
    [InlineData("tomorrow 9-12 with 'Anna and Jan'", "2026-11-26 09:00-12:00 once Anna and Jan")]
    [InlineData("tomorrow 9-12 at K’s", "2026-11-26 09:00-12:00 once K")]
    [InlineData("ik heb morgen een afspraak van 13 tot 16 met klant M7", "2026-11-26 13:00-16:00 once M7")]
    [InlineData("I have a session with client m7 on Friday from 9am to 12pm", "2026-11-27 09:00-12:00 once m7")]
    [InlineData("plan a session for K tomorrow 10 o'clock to 1 o'clock", "2026-11-26 10:00-13:00 once K")]
    [InlineData("with A tomorrow 9-12", "2026-11-26 09:00-12:00 once A")]
    [InlineData("donderdag 9-12 bij Do", "2026-11-26 09:00-12:00 once Do")]
    [InlineData("tomorrow 9-12 with 12", "2026-11-26 09:00-12:00 once 12")]
    public void A_whole_session(string said, string expected)
    {
        var session = SpokenSession.Read(said, Now, Usual);

        Assert.True(session?.IsWhole, Shown(session));
        Assert.Equal(expected, Shown(session));
    }

    [Theory]
    [InlineData("morgen 16 tot 13", "2026-11-26 ?-? once")]
    [InlineData("morgen 13 tot 1", "2026-11-26 ?-? once")]
    [InlineData("vandaag met M7", "2026-11-25 ?-? once M7")]
    [InlineData("elke donderdag", "2026-11-26 ?-? weekly")]
    [InlineData("elke week 9-12", "? 09:00-12:00 weekly")]
    [InlineData("om 9 uur bij M", "? 09:00-12:00 once M")]
    [InlineData("next week 9-12", "? 09:00-12:00 once")]
    [InlineData("donderdag 27 november 13-16", "2026-11-27 13:00-16:00 once")]
    [InlineData("morgen 9-12 tot 3 maart", "2026-11-26 09:00-12:00 once")]
    [InlineData("elke donderdag 9-12 t/m 3-3-2026", "2026-11-26 09:00-12:00 weekly ..2026-03-03")]
    [InlineData("van 10 t/m 12 morgen", "2026-11-26 10:00-13:00 once")]
    [InlineData("every monday and thursday 9-12", "2026-11-30 09:00-12:00 weekly")]
    [InlineData("elke dag 9-12", "? 09:00-12:00 once")]
    [InlineData("every second Thursday of the month 9-12", "2026-11-26 09:00-12:00 fortnightly")]
    [InlineData("tomorrow 9-12 for lunch", "2026-11-26 09:00-12:00 once")]
    [InlineData("tomorrow 9-12 at home", "2026-11-26 09:00-12:00 once")]
    [InlineData("tomorrow 9-12 with her", "2026-11-26 09:00-12:00 once")]
    [InlineData("morgen 9-12 bij", "2026-11-26 09:00-12:00 once")]
    [InlineData("morgen niet 9-12 bij M7", "2026-11-26 09:00-12:00 once M7")]
    [InlineData("tomorrow 1-2-3", "2026-11-26 ?-? once")]
    [InlineData("bel morgen 06-12345678", "2026-11-26 ?-? once")]
    [InlineData("donderdag liep het weer uit bij M, ze huilde", "2026-11-26 ?-? once M")]
    [InlineData("de 2e sessie met M7 was morgen", "2026-11-26 ?-? once M7")]
    [InlineData("we sat down from 2 to 5", "? 14:00-17:00 once")]
    public void A_part_of_a_session(string said, string expected)
    {
        var session = SpokenSession.Read(said, Now, Usual);

        Assert.False(session?.IsWhole);
        Assert.Equal(expected, Shown(session));
    }

    [Theory]
    [InlineData("")]
    [InlineData("M7")]
    [InlineData("ik ben zo moe")]
    [InlineData("do it")]
    [InlineData("13 dozen")]
    [InlineData("een sessie")]
    [InlineData("journal 2026-09")]
    [InlineData("met met met")]
    [InlineData("31-31 / 12:99 -- ...!? \" '")]
    [InlineData("\ud800 — ‘ “ ½ € \0")]
    public void No_session(string said) => Assert.Null(SpokenSession.Read(said, Now, Usual));

    [Fact]
    public void A_start_alone_is_whole_only_with_a_usual_length()
    {
        Assert.Equal("2026-11-26 09:00-? once", Shown(SpokenSession.Read("tomorrow at 9", Now, null)));
        Assert.False(SpokenSession.Read("tomorrow at 9", Now, null)?.IsWhole);
        Assert.True(SpokenSession.Read("tomorrow at 9", Now, 60)?.IsWhole);
    }

    [Fact]
    public void A_long_text_is_not_read()
    {
        Assert.NotNull(SpokenSession.Read("morgen 9-12".PadRight(200), Now, Usual));
        Assert.Null(SpokenSession.Read("morgen 9-12".PadRight(201), Now, Usual));
    }

    internal static string Shown(SpokenSession? session) => session is null ? "nothing" : string.Create(
        CultureInfo.InvariantCulture,
        $"{session.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?"} {Time(session.Start)}-{Time(session.End)} {Name(session.Repeat)}{session.Until: ..yyyy-MM-dd}{(session.Client is { } client ? $" {client}" : "")}");

    private static string Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "?";

    private static string Name(Repeat repeat) => repeat switch { Repeat.Once => "once", Repeat.Weekly => "weekly", Repeat.Fortnightly => "fortnightly" };
}
