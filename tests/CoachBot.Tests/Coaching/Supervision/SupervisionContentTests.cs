using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Tests.Coaching.Supervision;

/// <summary>The methods and sentences that ship.</summary>
public sealed class SupervisionContentTests
{
    private static readonly SupervisionGuide Guide = TestPlaybook.Shipped.Supervision;

    [Theory]
    [InlineData("iv_incident", 5, 4, 0)]
    [InlineData("iv_ten", 10, 4, 0)]
    [InlineData("iv_gossip", 5, 4, 3)]
    [InlineData("iv_balint", 7, 5, 0)]
    [InlineData("iv_success", 4, 4, 0)]
    public void A_method_has_the_steps_of_its_source_and_is_offered_to_whom_it_is_for(string id, int length, int members, int meetings)
    {
        var method = Guide.Find(id)!;

        Assert.Equal(length, method.Length);
        Assert.Equal((members, meetings), (method.LeastMembers, method.LeastMeetings));
        Assert.Equal(Enumerable.Range(1, length).Select(number => $"{id}.{number}"), method.Steps.Where(step => char.IsAsciiDigit(step.Id[^1])).Select(step => step.Id));
        Assert.Equal(Enumerable.Range(1, length), method.Steps.Select(step => step.Number).Distinct());
    }

    [Fact]
    public void There_are_five_methods() => Assert.Equal(["iv_incident", "iv_ten", "iv_gossip", "iv_balint", "iv_success"], Guide.Methods.Select(method => method.Id));

    [Theory]
    [InlineData("iv_incident", 60, 70)]
    [InlineData("iv_ten", 90, 120)]
    [InlineData("iv_balint", 60, 120)]
    [InlineData("iv_success", 55, 65)]
    public void A_live_meeting_takes_as_long_as_in_the_source(string id, int least, int most) => Assert.InRange(Guide.Find(id)!.Steps.Sum(step => step.Minutes), least, most);

    [Fact]
    public void The_outer_circle_talks_for_a_quarter_of_an_hour() => Assert.Equal(15, Step("iv_gossip.3").Minutes);

    [Theory]
    [InlineData("iv_incident.2", "iv_incident.4")]
    [InlineData("iv_ten.2", "iv_ten.9")]
    [InlineData("iv_ten.5", "iv_ten.9")]
    public void Early_advice_waits_for_the_step_that_welcomes_it(string questions, string advice)
    {
        Assert.Equal(advice, Step(questions).AdviceTo);
        Assert.Equal(StepKind.Advice, Step(advice).Kind);
    }

    [Theory]
    [InlineData("iv_incident.4")]
    [InlineData("iv_gossip.3")]
    [InlineData("iv_balint.5")]
    public void The_presenter_is_silent_where_the_method_asks_it(string step) => Assert.True(Step(step) is { IsSilent: true, Who: StepRole.Thinkers });

    [Fact]
    public void The_presenter_may_come_back_from_the_outer_circle_only() =>
        Assert.Equal(["iv_gossip.3"], Guide.Methods.SelectMany(method => method.Steps).Where(step => step.MayReturn).Select(step => step.Id));

    [Fact]
    public void Methods_that_can_touch_say_so()
    {
        Assert.NotNull(Guide.Find("iv_gossip")!.Safeguard);
        Assert.NotNull(Guide.Find("iv_balint")!.Safeguard);
    }

    [Fact]
    public void A_step_asks_for_as_much_as_its_sentence_says()
    {
        Assert.Equal(150, Step("iv_incident.1").MostWords);
        Assert.Equal([2, 2, 2, 3, 1], new[] { "iv_incident.2", "iv_ten.2", "iv_ten.5", "iv_gossip.2", "iv_balint.3" }.Select(id => Step(id).MostQuestions));
        Assert.True(Step("iv_ten.4") is { OnlyWarm: true, About: "iv_ten.2" });
    }

    [Fact]
    public void What_suits_the_case_is_offered_first_and_beginners_begin_with_the_ten_steps()
    {
        Assert.Equal("iv_balint", Guide.For(Pitfall.AttachmentClient, 5, 3)[0].Id);
        Assert.Equal("iv_ten", Guide.For(Pitfall.Overtime, 4, 0)[0].Id);
        Assert.Equal("iv_ten", Guide.For(null, 4, 0)[0].Id);
        Assert.Equal("iv_incident", Guide.For(Pitfall.Overtime, 4, 3)[0].Id);
        Assert.DoesNotContain("iv_gossip", Guide.For(Pitfall.HelperChair, 8, 2).Select(method => method.Id));
        Assert.DoesNotContain("iv_balint", Guide.For(Pitfall.AttachmentClient, 4, 3).Select(method => method.Id));
        Assert.Empty(Guide.For(null, 3, 3));
    }

    [Fact]
    public void Every_sentence_of_the_frame_is_there_in_both_languages()
    {
        string[] ids =
        [
            .. Numbered("iv_rule_", 11), .. Numbered("an_", 8), .. Numbered("iv_msg_", 7),
            "iv_incident", "iv_ten", "iv_gossip", "iv_balint", "iv_success",
            .. Numbered("iv_incident.", 5), .. Numbered("iv_ten.", 10), .. Numbered("iv_gossip.", 5), .. Numbered("iv_balint.", 7), .. Numbered("iv_success.", 4),
        ];

        Assert.Equal(62, ids.Length);
        Assert.All(ids, id =>
        {
            var text = TestPlaybook.Shipped.Text(id);
            Assert.True(text.Nl.Length > 0 && text.En.Length > 0 && text.Nl.Equals(text.En, StringComparison.Ordinal) is false, id);
        });
        Assert.Equal(Numbered("iv_rule_", 11).Select(TestPlaybook.Shipped.Text), Guide.Rules);
        Assert.Equal(Numbered("an_", 8), Guide.Checks.Select(check => check.Id));
    }

    private static MethodStep Step(string id) => Guide.Methods.SelectMany(method => method.Steps).Single(step => step.Id == id);

    private static IEnumerable<string> Numbered(string prefix, int count) => Enumerable.Range(1, count).Select(number => $"{prefix}{number}");
}
