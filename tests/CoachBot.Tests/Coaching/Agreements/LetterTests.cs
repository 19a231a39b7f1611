using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.Agreements;

public sealed partial class LetterTests
{
    private static readonly Playbook Playbook = TestPlaybook.Shipped;
    private static readonly CountrySettings Netherlands = Playbook.Countries["NL"];

    private static readonly WorkingAgreement Full = new()
    {
        Id = "r1",
        AgreedOn = new DateOnly(2026, 11, 24),
        Language = Language.Dutch,
        ClauseIds = [.. Playbook.Clauses.Select(clause => clause.Id)],
        StartsAt = new TimeOnly(13, 0),
        EndsAt = new TimeOnly(16, 0),
        Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday],
        From = new TimeOnly(9, 0),
        To = new TimeOnly(17, 30),
        Values = new Dictionary<string, string>
        {
            [OpenPlaces.Phone] = "06 00 00 00 00",
            [OpenPlaces.ResponseDays] = "2",
            [OpenPlaces.DisposalRule] = "hooguit één tas naar de kringloop.",
            [OpenPlaces.Rate] = "€ 75",
            [OpenPlaces.CancelHours] = "24",
            [OpenPlaces.CancelFee] = "de helft",
            [OpenPlaces.ReviewSessions] = "5",
            [OpenPlaces.Organizer] = "Opgeruimd & co",
        },
    };

    [Fact]
    public void The_letter_has_every_clause_with_its_open_places_filled()
    {
        var letter = Letter.Of(Playbook, Netherlands, Full, "de tafel weer vrij");

        Assert.Equal("Onze werkafspraken", letter.Title);
        Assert.Equal(21, letter.Paragraphs.Count(paragraph => paragraph.Heading is not null));
        Assert.Contains(new("Doel", "Ons doel: de tafel weer vrij. We zijn klaar als jij dit zelf kunt volhouden."), letter.Paragraphs);
        Assert.Contains(new("Tijd", "Een sessie duurt 3 uur, van 13:00 tot 16:00. Het laatste half uur is om op te ruimen en afspraken te maken."), letter.Paragraphs);
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("Ik ben bereikbaar op maandag tot en met donderdag van 9:00 tot 17:30, via 06 00 00 00 00 of mail.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("Een bericht beantwoord ik binnen 2 werkdagen.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.EndsWith("dan spreken we dat vooraf af: hooguit één tas naar de kringloop.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("Tot 24 uur van tevoren kun je kosteloos afzeggen. Later betaal je de helft.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("Na 5 sessies kijken we samen", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.Contains("bel je 112.", StringComparison.Ordinal));
        Assert.Equal("Afgesproken op 24 november 2026. Handtekeningen: … en …", letter.Paragraphs[^1].Text);
        Assert.DoesNotContain(letter.Paragraphs.SkipLast(1).Skip(1), paragraph => paragraph.Text.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_written_in_the_clients_language_with_the_numbers_of_the_country()
    {
        var letter = Letter.Of(Playbook, Playbook.Countries["UK"], Full with { Language = Language.English, ClauseIds = ["cl_03", "cl_07"] }, null);

        Assert.Equal("Our working agreements", letter.Title);
        Assert.Equal(["Time", "Emergencies"], letter.Paragraphs.Select(paragraph => paragraph.Heading).OfType<string>());
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("A session lasts 3 hours, from 13:00 to 16:00.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.Contains("call 999.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_nobody_filled_in_is_room_rather_than_a_guess()
    {
        var empty = new WorkingAgreement { AgreedOn = Full.AgreedOn, Language = Language.English, ClauseIds = Full.ClauseIds };

        var letter = Letter.Of(Playbook, Netherlands, empty, null);

        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("You can reach me on … from … to …, on … or by email.", StringComparison.Ordinal));
        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text.StartsWith("Our goal: ….", StringComparison.Ordinal));
        Assert.DoesNotContain(letter.Paragraphs, paragraph => paragraph.Text.AsSpan().ContainsAny('{', '}'));
    }

    [Theory]
    [InlineData(Language.Dutch, Pitfall.Overtime, "Afgesproken: tot 16:00.")]
    [InlineData(Language.English, Pitfall.Overtime, "Agreed: until 16:00.")]
    [InlineData(Language.Dutch, Pitfall.OffHours, "Afgesproken: bereikbaar op maandag tot en met donderdag van 9:00 tot 17:30.")]
    [InlineData(Language.Dutch, Pitfall.ExtraTasks, "Afgesproken over afvoeren: hooguit één tas naar de kringloop.")]
    [InlineData(Language.Dutch, Pitfall.DualRelationship, "Afgesproken: Een kaart of iets bij de koffie is welkom. We doen niet aan andere cadeaus, leningen, koop of verkoop.")]
    [InlineData(Language.English, Pitfall.AttachmentSelf, null)]
    public void A_debrief_is_held_against_what_was_agreed(Language language, Pitfall pitfall, string? fact) =>
        Assert.Equal(fact, AgreedFact.About(pitfall, Full, Playbook, language, Netherlands));

    [Fact]
    public void Nothing_is_held_against_what_was_not_agreed()
    {
        Assert.All(Enum.GetValues<Pitfall>(), pitfall => Assert.Null(AgreedFact.About(pitfall, null, Playbook, Language.Dutch, Netherlands)));
        var bare = new WorkingAgreement { AgreedOn = default, ClauseIds = ["cl_01", "cl_03"] };
        Assert.All(Enum.GetValues<Pitfall>(), pitfall => Assert.Null(AgreedFact.About(pitfall, bare, Playbook, Language.Dutch, Netherlands)));
    }

    [Theory]
    [InlineData(null, "A card or something with coffee is welcome. No other gifts, and no loans, buying or selling.")]
    [InlineData("gift_card", "A card or something with coffee is welcome. No other gifts, and no loans, buying or selling.")]
    [InlineData("gift_small", "Something small is welcome, such as flowers or a cake. No other gifts, and no loans, buying or selling.")]
    [InlineData("gift_none", "A thank-you in words is welcome. No other gifts, and no loans, buying or selling.")]
    public void The_rule_about_gifts_is_the_organizers_own(string? rule, string text)
    {
        var letter = Letter.Of(Playbook, Netherlands, Full with { Language = Language.English, GiftRule = rule }, null);

        Assert.Contains(letter.Paragraphs, paragraph => paragraph.Text == text);
    }

    [Fact]
    public void Required_clauses_are_put_back_and_the_letter_keeps_its_order()
    {
        var choice = ClauseChoice.Of(Playbook, ["cl_21", "cl_03", "cl_01", "cl_99"]);

        Assert.Equal(["cl_01", "cl_03", "cl_05", "cl_08", "cl_11", "cl_12", "cl_13", "cl_20", "cl_21"], choice.Ids);
        Assert.Equal(["cl_05", "cl_08", "cl_11", "cl_12", "cl_13", "cl_20"], choice.PutBack.Select(clause => clause.Id));
        Assert.Empty(ClauseChoice.Of(Playbook, choice.Ids).PutBack);
    }

    [Fact]
    public void An_agreement_survives_being_stored()
    {
        var json = JsonSerializer.Serialize(Full, AgreementDocuments.Default.WorkingAgreement);
        var stored = JsonSerializer.Deserialize(json, AgreementDocuments.Default.WorkingAgreement)!;

        Assert.Equal(json, JsonSerializer.Serialize(stored, AgreementDocuments.Default.WorkingAgreement));
        Assert.Equal(Full.EndsAt, stored.EndsAt);
        Assert.Equal(Full.Days, stored.Days);
        Assert.Equal(Full.DisposalRule, stored.DisposalRule);
        Assert.DoesNotContain("disposalRule", json, StringComparison.Ordinal);
        var older = JsonSerializer.Deserialize("""{ "agreedOn": "2026-11-24", "values": null, "clauseIds": null, "days": null }""", AgreementDocuments.Default.WorkingAgreement)!;
        Assert.Empty(older.Values);
        Assert.Empty(older.ClauseIds);
        Assert.Empty(older.Days);
    }

    /// <summary>As the host does it: source-generated, camel case.</summary>
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(WorkingAgreement))]
    private sealed partial class AgreementDocuments : JsonSerializerContext;
}
