using CoachBot.Coaching.Supervision;
using static CoachBot.Tests.Coaching.Supervision.SomeCircle;

namespace CoachBot.Tests.Coaching.Supervision;

public sealed class CircleTests
{
    [Fact]
    public void Who_accepts_the_ground_rules_takes_part_for_a_year()
    {
        var circle = Circle.Empty.Accept("anna", "Anna", Monday);

        Assert.True(circle.MayAct("anna", Monday.AddYears(1).AddSeconds(-1)));
        Assert.False(circle.MayAct("anna", Monday.AddYears(1)));
        Assert.Empty(circle.Active(Monday.AddYears(1)));
        Assert.False(circle.MayAct("bob", Monday));
    }

    [Fact]
    public void Who_accepts_them_anew_takes_part_again_under_their_name_of_today()
    {
        var circle = Circle.Empty.Accept("anna", "Anna", Monday).Accept("anna", "Anna B", Monday.AddYears(1));

        var anna = Assert.Single(circle.Active(Monday.AddYears(2).AddSeconds(-1)));
        Assert.Equal(("Anna B", Monday), (anna.Name, anna.JoinedAt));
    }

    [Fact]
    public void Turns_are_remembered_for_who_comes_back()
    {
        var circle = Ended(Of(Five));
        var before = circle.Find("bob")!;
        Assert.Equal(1, before.Facilitated);

        var gone = At(Monday).Leave(circle, "bob");
        Assert.False(gone.MayAct("bob", Monday));
        Assert.NotNull(gone.Find("bob"));
        var back = gone.Accept("bob", "bob", Monday.AddDays(1));

        Assert.Equal(before with { AcceptedAt = Monday.AddDays(1) }, back.Find("bob"));
        Assert.Equal(Five, back.Members.Select(member => member.Id));
    }

    [Fact]
    public void A_full_circle_takes_nobody_but_its_own_members()
    {
        var full = Of([.. Enumerable.Range(1, Circle.MostMembers).Select(number => $"member-{number}")]);

        Assert.Same(full, full.Accept("anna", "Anna", Monday));
        Assert.True(full.Accept("member-1", "One", Monday.AddYears(2)).MayAct("member-1", Monday.AddYears(2)));
        Assert.True(At(Monday).Leave(full, "member-1").Accept("anna", "Anna", Monday).MayAct("anna", Monday));
    }

    [Fact]
    public void The_same_case_twice_is_one_and_more_than_twenty_do_not_wait()
    {
        var circle = Of(Five).Bring(CaseOf("anna")).Bring(CaseOf("anna"));
        Assert.Single(circle.Cases);
        for (var number = 1; number <= 30; number++) circle = circle.Bring(CaseOf("anna", $"case-{number}"));
        Assert.Equal(Circle.MostWaiting, circle.Cases.Count);
    }

    [Fact]
    public void A_case_that_was_gone_through_is_not_brought_again()
    {
        var ended = Ended();

        Assert.Same(ended, ended.Bring(CaseOf("anna")));
        var begun = Begun();
        Assert.Same(begun, begun.Bring(CaseOf("anna")));
    }

    [Fact]
    public void The_most_wanted_case_is_next()
    {
        var circle = Waiting("anna", "bob", "carla").Vote("case-carla", "dirk", true).Vote("case-carla", "els", true).Vote("case-bob", "dirk", true);

        Assert.Equal(["case-carla", "case-bob", "case-anna"], circle.Queue().Select(one => one.Id));
    }

    [Fact]
    public void A_vote_counts_once_can_be_taken_back_and_is_never_for_one_s_own()
    {
        var circle = Waiting("anna", "bob").Vote("case-anna", "bob", true).Vote("case-anna", "bob", true).Vote("case-anna", "anna", true);

        Assert.Equal(["bob"], circle.FindCase("case-anna")!.Votes);
        Assert.Empty(circle.Vote("case-anna", "bob", false).FindCase("case-anna")!.Votes);
    }

    [Fact]
    public void With_as_many_votes_whose_turn_was_longest_ago_is_next()
    {
        var circle = Ended(Of(Five)) with { Cases = [CaseOf("anna", "case-anna"), CaseOf("bob", "case-bob", 2), CaseOf("carla", "case-carla", 1)] };

        // Anna presented just now; the others never did, and Carla's case came first.
        Assert.Equal(["case-carla", "case-bob", "case-anna"], circle.Queue().Select(one => one.Id));
    }

    [Fact]
    public void Who_leaves_takes_waiting_cases_and_votes_along()
    {
        var circle = At(Monday).Leave(Waiting("anna", "bob").Vote("case-anna", "bob", true), "bob");

        Assert.Equal("case-anna", Assert.Single(circle.Cases).Id);
        Assert.Empty(circle.Cases[0].Votes);
    }

    [Fact]
    public void Everyone_facilitates_in_turn_and_nobody_their_own_case()
    {
        var circle = Of(Five);
        var facilitators = new List<string>();
        for (var number = 0; number < 10; number++)
        {
            var presenter = Five[number * 2 % 5];
            circle = At(Monday.AddDays(number)).Begin(circle.Bring(CaseOf(presenter, $"case-{number}")), $"case-{number}", "iv_success");
            Assert.NotEqual(presenter, circle.Round!.Facilitator);
            facilitators.Add(circle.Round.Facilitator);
            while (circle.Round is { } round) circle = At(Monday.AddDays(number)).Close(circle, round.Current.Id);
        }

        Assert.All(Five, member => Assert.Equal(2, facilitators.Count(one => one == member)));
        Assert.All(circle.Members, member => Assert.Equal((2, 2), (member.Facilitated, member.Presented)));
    }

    [Fact]
    public void Who_has_to_accept_the_rules_anew_is_passed_over_as_facilitator()
    {
        var circle = Of(Five);
        var late = Monday.AddDays(-7).AddYears(1).AddMinutes(1);

        Assert.Equal("bob", circle.NextFacilitator(Monday, "anna")!.Id);
        Assert.Equal("carla", circle.NextFacilitator(late)!.Id);
    }

    [Fact]
    public void What_somebody_wrote_follows_its_message_in_the_thread()
    {
        var asked = BegunAt("iv_incident.2");
        asked = At(Monday).Give(asked, asked.By("bob", "What did you feel?") with { MessageId = "m1" }).Circle;

        Assert.Equal("What did you want?", Written(asked.Follow("m1", "bob", "What did you want?")));
        Assert.Equal("What did you feel?", Written(asked.Follow("m1", "carla", "Nothing")));
        Assert.Equal("What did you feel?", Written(asked.Follow("m2", "bob", "Nothing")));
        var deleted = asked.Follow("m1", "bob", null);
        Assert.Equal("", Written(deleted));
        Assert.Empty(deleted.Round!.QuestionsOf("iv_incident.2"));
        // It still counts as given.
        Assert.DoesNotContain("bob", At(Monday).Missing(deleted).Select(member => member.Id));
        Assert.Single(deleted.Follow("m1", "bob", "What did you feel?").Round!.QuestionsOf("iv_incident.2"));

        static string Written(Circle circle) => circle.Round!.Of("iv_incident.2", "bob")!.Pieces[0].Text;
    }

    [Fact]
    public void A_message_that_is_changed_after_its_text_was_cleared_brings_nothing_back()
    {
        var asked = BegunAt("iv_incident.2");
        asked = At(Monday).Give(asked, asked.By("bob", "What did you feel?") with { MessageId = "m1" }).Circle;
        var cleared = At(Monday.AddDays(30)).Tick(At(Monday).Stop(asked, "iv_incident.2"));

        Assert.Empty(cleared.Follow("m1", "bob", "What did you feel?").Closed[0].Round.Of("iv_incident.2", "bob")!.Pieces);
    }

    private static Circle Waiting(params string[] authors) =>
        authors.Select((author, index) => CaseOf(author, $"case-{author}", index)).Aggregate(Of(Five), (circle, one) => circle.Bring(one));
}
