using System.Globalization;
using CoachBot.Coaching.Sessions;
using CoachBot.Sessions;
using CsCheck;

namespace CoachBot.Tests.Sessions;

/// <summary>Any session in any spelling is read as it was meant, and any other text is read without harm.</summary>
public sealed class SpokenSessionSpellingTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 18, 0, 0);
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static readonly Gen<Func<DateOnly, string>> Days = Gen.OneOf<Func<DateOnly, string>>(
        day => Said(day, "yyyy-MM-dd", Dutch), day => Said(day, "d-M-yyyy", Dutch), day => Said(day, "d'/'M'/'yyyy", English), day => Said(day, "d.M.yyyy", Dutch),
        day => Said(day, "'op' d MMMM yyyy", Dutch), day => Said(day, "dddd d MMM yyyy", Dutch), day => Said(day, "ddd d MMMM yyyy", Dutch),
        day => Said(day, "'on' MMMM d, yyyy", English), day => Said(day, "dddd d MMMM yyyy", English), day => Said(day, "'the' d'th of' MMMM yyyy", English),
        day => day == Today.AddDays(1) ? "morgen" : Said(day, "d MMMM yyyy", Dutch), day => day == Today.AddDays(2) ? "the day after tomorrow" : Said(day, "MMM d yyyy", English));

    private static readonly Gen<Func<TimeOnly, int, string>> Times = Gen.OneOf<Func<TimeOnly, int, string>>(
        (start, length) => $"{Clock(start)}-{Clock(start, length)}", (start, length) => $"{Clock(start)} – {Clock(start, length)} uur",
        (start, length) => $"van {Dotted(start)} tot {Dotted(start, length)}", (start, length) => $"tussen {Clock(start)} en {Clock(start, length)}",
        (start, length) => $"{Clock(start, 0, "HH'u'mm")} tot {Clock(start, length, "HH'u'mm")}", (start, length) => $"from {Half(start)} to {Half(start, length)}",
        (start, length) => $"between {Half(start)} and {Half(start, length)}", (start, length) => $"{Half(start)} until {Half(start, length)}",
        (start, length) => $"om {Clock(start)}, {length} minuten lang", (start, length) => $"at {Half(start)} for {length} minutes");

    private static readonly Gen<(Repeat Repeat, string Said)> Repeats = Gen.OneOf(
        (Repeat.Once, ""), (Repeat.Once, ""), (Repeat.Weekly, "elke week"), (Repeat.Weekly, "wekelijks vanaf"), (Repeat.Weekly, "every week"), (Repeat.Weekly, "weekly from"),
        (Repeat.Fortnightly, "om de week"), (Repeat.Fortnightly, "tweewekelijks"), (Repeat.Fortnightly, "every other week"), (Repeat.Fortnightly, "fortnightly, starting"));

    private static readonly Gen<(string? Client, string Said)> Clients = Gen.OneOf(
        Gen.Const(() => ((string?)null, "")),
        Gen.Select(Gen.OneOf("met", "bij", "with", "at", "voor", "for", "met klant", "with client"), Gen.Char['A', 'Z'], Gen.OneOf("", "7", "12"), (word, letter, number) =>
            ((string?)$"{letter}{number}", $"{word} {letter}{number}")),
        Gen.Select(Gen.OneOf("met", "with", "bij"), Gen.OneOf("\"{0}\"", "'{0}'", "“{0}”", "„{0}”", "‘{0}’"), (word, quotes) =>
            ((string?)"Anna en Jan", $"{word} {string.Format(CultureInfo.InvariantCulture, quotes, "Anna en Jan")}")));

    private static readonly Gen<string> Untils = Gen.OneOf("t/m", "tot en met", "tot", "until", "till");

    private static readonly string[] Vocabulary =
    [
        "morgen", "donderdag", "do", "elke", "every", "other", "om", "de", "week", "over", "in", "twee", "tot", "en", "met", "t/m", "13", "9", "-", "/", ".", ":", ",", "half", "kwart",
        "voor", "uur", "pm", "31", "februari", "may", "26th", "2026", "9999", "31-12-9999", "'s", "avonds", "\"", "'", "bij", "at", "K's", "for", "next", "Thursdays", "24:00", "½", "@",
    ];

    [Fact]
    public void A_session_is_read_as_it_was_meant()
    {
        var minutes = Gen.Int[0, 287].Select(fives => fives * 5);
        var day = Gen.Int[0, 700].Select(Today.AddDays);

        Gen.Select(Gen.Select(day, Days), Gen.Select(minutes, Gen.Int[1, 72], Times), Repeats, Clients, Gen.Select(Untils, Days, Gen.Int[0, 400]), Gen.Int[0, 3]).Sample((date, time, repeat, client, until, turn) =>
        {
            var start = default(TimeOnly).AddMinutes(time.Item1);
            DateOnly? last = repeat.Repeat == Repeat.Once || until.Item3 < 100 ? null : date.Item1.AddDays(until.Item3);
            string[] parts =
            [
                $"{repeat.Said} {date.Item2(date.Item1)}", time.Item3(start, time.Item2 * 5), client.Said, last is { } to ? $"{until.Item1} {Bare(until.Item2(to))}" : "",
            ];
            var said = string.Join(' ', parts[turn..].Concat(parts[..turn]));

            var expected = new SpokenSession(date.Item1, start, start.AddMinutes(time.Item2 * 5), repeat.Repeat, last, client.Client, true, 0);
            var session = SpokenSession.Read(said, Now, null);

            Assert.True(expected == session, $"{said}: {SpokenSessionTests.Shown(session)}");
        }, iter: 5_000);
    }

    [Fact]
    public void Any_text_is_read_without_harm()
    {
        var words = Gen.OneOf(Vocabulary).Array[0, 30].Select(some => string.Join(' ', some));
        var glued = Gen.OneOf(Vocabulary).Array[0, 30].Select(string.Concat);

        Gen.OneOf(Gen.String[0, 200], Gen.String[Gen.Char["0123456789 -/.:'\"umet"], 0, 200], words, glued).Sample(
            said => SpokenSession.Read(said, Now, 180) is not { IsWhole: true } whole || whole is { Date: not null, Start: not null, End: not null },
            iter: 5_000);
    }

    [Fact]
    public void Marks_and_signs_are_never_a_session() => Gen.String[Gen.Char["-/.,:;!?'\"“”‘’()[]@€%&½\u00a0\u2013 \ud800"], 0, 200].Sample(said => SpokenSession.Read(said, Now, 180) is null, iter: 2_000);

    private static string Said(DateOnly day, string format, CultureInfo culture) => day.ToString(format, culture);

    // After "until" a day of the week or a preposition would be another sentence.
    private static string Bare(string day) => day.Split(' ') is [var first, .. var rest] && rest.Length > 2 && !char.IsAsciiDigit(first[0]) ? string.Join(' ', rest) : day;

    private static string Clock(TimeOnly start, int length = 0, string format = "HH:mm") => start.AddMinutes(length).ToString(format, CultureInfo.InvariantCulture);

    private static string Dotted(TimeOnly start, int length = 0) => Clock(start, length, "HH.mm");

    private static string Half(TimeOnly start, int length = 0) => Clock(start, length, "h:mm tt");
}
