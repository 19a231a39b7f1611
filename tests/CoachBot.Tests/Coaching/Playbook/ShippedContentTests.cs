using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Tests.Coaching.PlaybookTests;

public sealed class ShippedContentTests
{
    [Fact]
    public void Everything_is_there()
    {
        var playbook = TestPlaybook.Shipped;

        Assert.Equal(8, playbook.Pitfalls.Count);
        Assert.Equal(8, playbook.Debrief.Questions.Count);
        Assert.Equal(38, playbook.Debrief.Questions.Sum(question => question.Answers.Count));
        Assert.Equal(["q_overtime", "q_talk", "q_close", "q_craft"], playbook.Debrief.QuickQuestions.Select(question => question.Id));
        Assert.Equal(49, playbook.FollowUps.Values.Sum(questions => questions.Count));
        Assert.All(playbook.Remedies.Values, remedies => Assert.Equal(9, remedies.Count));
        Assert.Equal(18, playbook.ClosingLines.Count);
        Assert.Equal(16, playbook.Safety.All.Count());
        Assert.Equal(["NL", "UK", "US"], playbook.Countries.Keys);
        Assert.Equal(13, playbook.Countries["nl"].Settings.Count);
        Assert.Equal("bv_8", playbook.Texts.Keys.Single(id => id == "bv_8"));
        Assert.Equal("say_5", playbook.Texts.Keys.Single(id => id == "say_5"));
    }
}
