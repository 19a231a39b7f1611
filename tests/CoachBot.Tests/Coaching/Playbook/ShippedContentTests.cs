using System.Text.RegularExpressions;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.PlaybookTests;

public sealed partial class ShippedContentTests
{
    private static readonly Playbook Playbook = TestPlaybook.Shipped;

    [GeneratedRegex(@"\b(fout|fouten|falen|faalde|overtreding|schuld|je moet|waarom heb je niet|mistakes?|failed|failure|violations?|guilty|you must|why didn't you)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Scolding { get; }

    [Fact]
    public void Nothing_is_missing()
    {
        Assert.Equal(8, Playbook.Pitfalls.Count);
        Assert.Equal(4, Playbook.Levels.Count);
        Assert.Equal(8, Playbook.Debrief.Questions.Count);
        Assert.Equal(38, Playbook.Debrief.Questions.Sum(question => question.Answers.Count));
        Assert.Equal(49, Playbook.FollowUps.Values.Sum(questions => questions.Count));
        Assert.All(Playbook.Remedies.Values, remedies => Assert.Equal(9, remedies.Count));
        Assert.Equal(18, Playbook.ClosingLines.Count);
        Assert.Equal(12, Playbook.WeeklyQuestions.Count);
        Assert.Equal("wk_12", Playbook.WeeklyQuestions.Single(question => question.AsksPitfall).Id);
        Assert.Equal(5, Playbook.Referrals.Steps.Count);
        Assert.Equal(20, Playbook.Referrals.Groups.Sum(group => group.Concerns.Count));
        Assert.Equal(16, Playbook.Safety.All.Count());
        Assert.Equal(["NL", "UK", "US", "OTHER"], Playbook.Countries.Keys);
        Assert.All(Playbook.Countries.Values, country => Assert.Equal(21, country.Settings.Count));
        Assert.All(Enumerable.Range(1, 8), number => Assert.Contains($"bv_{number}", Playbook.Texts.Keys));
        Assert.All(Enumerable.Range(1, 5), number => Assert.Contains($"say_{number}", Playbook.Texts.Keys));
    }

    [Fact]
    public void Questions_stand_in_the_order_of_the_card() =>
        Assert.Equal(
            ["q_overtime", "q_talk", "q_tasks", "q_hours", "q_role", "q_close", "q_home", "q_craft"],
            Playbook.Debrief.Questions.Select(question => question.Id));

    [Fact]
    public void Quick_mode_asks_four() =>
        Assert.Equal(["q_overtime", "q_talk", "q_close", "q_craft"], Playbook.Debrief.QuickQuestions.Select(question => question.Id));

    [Theory]
    [InlineData("q_overtime", Pitfall.Overtime, 1.0)]
    [InlineData("q_talk", Pitfall.HelperChair, 1.5)]
    [InlineData("q_tasks", Pitfall.ExtraTasks, 1.0)]
    [InlineData("q_hours", Pitfall.OffHours, 1.0)]
    [InlineData("q_role", Pitfall.DualRelationship, 1.5)]
    [InlineData("q_close", Pitfall.AttachmentClient, 1.25)]
    [InlineData("q_home", Pitfall.AttachmentSelf, 1.25)]
    [InlineData("q_craft", Pitfall.CompetenceLimit, 2.0)]
    public void A_question_weighs_what_its_pitfall_weighs(string id, Pitfall pitfall, double weight)
    {
        var question = Playbook.Debrief.Find(id)!;

        Assert.Equal(pitfall, question.Pitfall);
        Assert.Equal((decimal)weight, question.Weight);
    }

    [Fact]
    public void Every_concern_has_one_place_in_every_country_or_opens_a_safety_card()
    {
        foreach (var concern in Playbook.Referrals.Groups.SelectMany(group => group.Concerns))
        {
            Assert.Equal(concern.Place is null, concern.SafetyCard is not null);
            if (concern.Place is { } place) Assert.All(Playbook.Countries.Values, country => Assert.Contains(place.SettingId, country.Settings.Keys));
        }

        Assert.Equal(
            ["rf_112", "rf_113", "rf_veiligthuis", "rf_kind"],
            Playbook.Referrals.Groups.SelectMany(group => group.Concerns).Where(concern => concern.SafetyCard is not null).Select(concern => concern.Id));
    }

    [Fact]
    public void No_number_stands_in_the_referral_map_itself()
    {
        var map = Playbook.Referrals;
        var texts = map.Steps.Append(map.IfNo).Select(step => step.Text)
            .Concat(map.Groups.SelectMany(group => group.Concerns).SelectMany(concern => new[] { concern.Text, concern.Place?.Service, concern.Place?.Sentence }))
            .OfType<LocalizedText>();

        Assert.DoesNotContain(texts, text => $"{text.Nl} {text.En}".Any(char.IsAsciiDigit));
    }

    [Fact]
    public void Nothing_scolds()
    {
        var scolding = Playbook.Texts.Where(text => Scolding.IsMatch(text.Value.Nl) || Scolding.IsMatch(text.Value.En)).Select(text => text.Key);

        Assert.Empty(scolding);
    }

    [Fact]
    public void No_text_keeps_a_brace_in_any_language_or_country()
    {
        foreach (var (id, text) in Playbook.Texts)
        {
            foreach (var country in Playbook.Countries.Values)
            {
                foreach (var language in Enum.GetValues<Language>())
                {
                    var filled = Playbook.Fill(text, language, country);
                    Assert.False(filled.AsSpan().ContainsAny('{', '}'), $"{id}: {filled}");
                }
            }
        }
    }

    [Fact]
    public void Numbers_that_nobody_checked_are_known_as_such()
    {
        var checkedOnce = new CountrySetting("emergency", new("Nood", "Emergency"), new("112", "112"), "112", "V", new DateOnly(2026, 1, 31));
        var country = new CountrySettings("NL", new Dictionary<string, CountrySetting>
        {
            ["emergency"] = checkedOnce,
            ["gas_line"] = checkedOnce with { Id = "gas_line", VerifiedOn = null },
        });

        Assert.Equal(["gas_line"], country.Unverified(new DateOnly(2026, 7, 31)).Select(setting => setting.Id));
        Assert.Equal(["emergency", "gas_line"], country.Unverified(new DateOnly(2026, 8, 1)).Select(setting => setting.Id));
    }
}
