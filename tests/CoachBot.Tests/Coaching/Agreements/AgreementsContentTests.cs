using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.Agreements;

public sealed class AgreementsContentTests
{
    private static readonly Playbook Playbook = TestPlaybook.Shipped;

    [Fact]
    public void All_clauses_are_there_and_seven_belong_in_every_letter()
    {
        Assert.Equal(Enumerable.Range(1, 21).Select(number => $"cl_{number:00}"), Playbook.Clauses.Select(clause => clause.Id));
        Assert.Equal(
            ["cl_03", "cl_05", "cl_08", "cl_11", "cl_12", "cl_13", "cl_20"],
            Playbook.Clauses.Where(clause => clause.IsRequired).Select(clause => clause.Id));
        Assert.Equal(["vm_01", "vm_02", "vm_03", "vm_04", "vm_05"], Playbook.Templates.Select(template => template.Id));
    }

    [Fact]
    public void Hours_days_and_sessions_each_have_a_name_of_their_own()
    {
        var names = Playbook.Clauses.SelectMany(clause => clause.Names).ToList();

        Assert.DoesNotContain("n", names);
        Assert.All(
            new[] { OpenPlaces.SessionHours, OpenPlaces.ResponseDays, OpenPlaces.CancelHours, OpenPlaces.ReviewSessions },
            name => Assert.Single(names, name));
    }

    [Fact]
    public void Every_open_place_is_known_or_a_country_setting()
    {
        var known = FilledPlaces.Of(new Wording(Playbook, Language.Dutch, Playbook.Countries["NL"]), new WorkingAgreement { AgreedOn = default }).Keys
            .Concat(Playbook.Countries["NL"].Settings.Keys).Append(OpenPlaces.Date);

        Assert.Empty(Playbook.Clauses.SelectMany(clause => clause.Names).Concat(Playbook.Templates.SelectMany(template => template.Names)).Except(known));
    }

    [Theory]
    [InlineData(Pitfall.Overtime, "cl_03", "cl_04")]
    [InlineData(Pitfall.ExtraTasks, "cl_08", "cl_09")]
    [InlineData(Pitfall.OffHours, "cl_05", "cl_06")]
    [InlineData(Pitfall.DualRelationship, "cl_14")]
    public void What_keeps_coming_back_has_clauses_that_settle_it(Pitfall pitfall, params string[] ids) =>
        Assert.Equal(ids, Playbook.Clauses.Where(clause => clause.Settles && clause.Pitfall == pitfall).Select(clause => clause.Id));
}
