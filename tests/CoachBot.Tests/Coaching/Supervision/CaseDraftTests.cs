using CoachBot.Cases;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Profiles;
using CoachBot.Coaching.Supervision;
using CoachBot.Speech;

namespace CoachBot.Tests.Coaching.Supervision;

public sealed class CaseDraftTests
{
    private const int MostWords = 150;

    private static readonly Playbook Playbook = TestPlaybook.Shipped;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 17, 15, 0, TimeSpan.FromHours(1));
    private static readonly string Long = string.Concat(Enumerable.Repeat("we zochten samen rustig alles uit en dat ging goed ", 20));

    private static readonly Debrief Late = new()
    {
        Id = "d1",
        StartedAt = Now,
        Client = "M7",
        Pitfall = Pitfall.Overtime,
        Level = 3,
        Repeat = 2,
        Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 3 },
    };

    private static readonly Plan NotHeldTwice = new()
    {
        Id = "p1",
        Client = "M7",
        Pitfall = Pitfall.Overtime,
        RemedyId = "rm_overtime_1",
        When = "als het kwart voor vier is",
        Then = "dan ronden we af.",
        CreatedAt = Now,
        Checks = [new("d2", PlanAnswer.NotHeld, Now), new("d3", PlanAnswer.NotHeld, Now)],
    };

    [Fact]
    public void A_draft_tells_what_happened_how_often_and_what_was_tried() => Assert.Equal(
        (
            "Laatst liep een sessie met een klant meer dan 30 minuten uit. Dat was de derde keer. "
            + "Ik schreef er zelf bij: \"We begonnen nog aan een doos.\" "
            + "Mijn plan was: Als het kwart voor vier is, dan ronden we af. Dat lukte twee keer nog niet. "
            + "Waar ik blij mee was: \"De gang is leeg.\"",
            "Hoe kan ik op tijd afronden, zonder dat het voelt alsof ik mijn klant in de steek laat?"),
        Said(Language.Dutch, Of([Late with { Open = "We begonnen nog aan een doos", Proud = "De gang is leeg" }], NotHeldTwice)));

    [Fact]
    public void A_draft_speaks_English_too() => Assert.Equal(
        (
            "Recently, a session with a client ran over by more than 30 minutes. That was the third time.",
            "How can I finish on time without feeling that I'm letting my client down?"),
        Said(Language.English, Of([Late])));

    [Theory]
    [InlineData("Mevrouw Jansen was blij")]
    [InlineData("M7 was blij")]
    [InlineData("bij m8 gaat het ook zo")]
    [InlineData("ze is 83 jaar")]
    [InlineData("ze woont in Zwolle")]
    public void Words_that_could_tell_who_it_is_are_left_out(string words)
    {
        var draft = Of([Late with { Open = words, Proud = words }], NotHeldTwice with { Then = words });

        Assert.Equal((null, null, null), (draft.Open, draft.Proud, draft.Plan));
        Assert.EndsWith("Dat was de derde keer. Ik had me er iets bij voorgenomen. Dat lukte twee keer nog niet.", Said(Language.Dutch, draft).Situation, StringComparison.Ordinal);
    }

    [Fact]
    public void What_tells_at_the_end_of_a_long_line_keeps_its_beginning_out_too() =>
        Assert.Null(Of([Late with { Open = $"{Long} bij mevrouw Jansen" }]).Open);

    [Fact]
    public void A_plan_without_words_of_its_own_is_only_mentioned() =>
        Assert.Contains("Ik had me er iets bij voorgenomen.", Said(Language.Dutch, Of([Late], NotHeldTwice with { Then = null })).Situation, StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1, null)]
    [InlineData(1, 1, "case_second")]
    [InlineData(0, 3, "case_third")]
    [InlineData(3, 2, "case_often")]
    public void How_often_it_was_is_counted_from_what_is_known(int repeat, int debriefs, string? text) =>
        Assert.Equal(text, Of([.. Enumerable.Repeat(Late with { Repeat = repeat }, debriefs)]).RepeatId);

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "case_held_once_not")]
    [InlineData(2, "case_held_twice_not")]
    [InlineData(3, "case_held_seldom")]
    public void How_often_a_plan_did_not_hold_is_told(int times, string? text) => Assert.Equal(
        text,
        Of([Late], NotHeldTwice with { Checks = [new("d0", PlanAnswer.Held, Now), .. Enumerable.Range(1, times).Select(at => new PlanCheck($"d{at}", PlanAnswer.NotHeld, Now))] }).HeldId);

    [Fact]
    public void The_latest_session_in_which_something_stood_out_is_told()
    {
        var fine = Late with { Pitfall = null, Level = 0, Repeat = 0, Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 0 } };

        Assert.Equal("case_overtime_3", Of([fine, Late]).SituationId);
        Assert.Null(CaseDraft.Of([fine], null, Playbook.AnonymityCheck, []));
        Assert.Null(CaseDraft.Of([], null, Playbook.AnonymityCheck, []));
    }

    [Fact]
    public void Every_draft_is_short_and_tells_nothing_of_who_it_is()
    {
        foreach (var pitfall in Enum.GetValues<Pitfall>())
        {
            foreach (var level in (int[])[1, 2, 3])
            {
                foreach (var repeat in (int[])[0, 1, 2, 3])
                {
                    var debrief = Late with { Pitfall = pitfall, Level = level, Repeat = repeat, Open = Long, Proud = Long, Levels = new Dictionary<Pitfall, int> { [pitfall] = level } };
                    var draft = Of([debrief], NotHeldTwice with { When = Long, Then = Long });
                    foreach (var language in Enum.GetValues<Language>()) IsFitToShare(Said(language, draft), $"{pitfall} {level} {repeat} {language}");
                }
            }
        }
    }

    private static void IsFitToShare((string Situation, string Question) said, string which)
    {
        var all = $"{said.Situation} {said.Question}";
        Assert.True(said.Situation.Length > 0 && said.Question.EndsWith('?'), which);
        Assert.True(all.Split(' ').Length <= MostWords, $"{which}: {all.Split(' ').Length} words");
        Assert.DoesNotContain("M7", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("{", all, StringComparison.Ordinal);
        Assert.True(Playbook.AnonymityCheck.Find(all, ["M7"]) is [], $"{which}: {string.Join(", ", Playbook.AnonymityCheck.Find(all, ["M7"]))}");
    }

    private static CaseDraft Of(IReadOnlyList<Debrief> debriefs, Plan? plan = null) =>
        CaseDraft.Of(debriefs, plan, Playbook.AnonymityCheck, ["M8"])!;

    private static (string Situation, string Question) Said(Language language, CaseDraft draft) =>
        CaseWords.Draft(new Voice(Playbook, language, Playbook.Countries["NL"], Profile.Unknown), draft);
}
