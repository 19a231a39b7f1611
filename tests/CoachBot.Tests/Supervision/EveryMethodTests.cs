using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>A whole round of each method with five people, from the method's choice to the closing card.</summary>
public sealed class EveryMethodTests
{
    private static readonly string[] People = ["Anna", "Bob", "Carla", "Dirk", "Els"];

    public static TheoryData<string, string> Methods
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var method in TestPlaybook.Shipped.Supervision.Methods)
                foreach (var locale in (string[])["en-GB", "nl-NL"]) data.Add(method.Id, locale);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Everyone_writes_first_and_reads_together_until_the_case_is_closed(string methodId, string locale)
    {
        await using var talk = await CircleTalk.StartAsync(People, locale);
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Meetings = 3 });
        var caseId = await talk.BringAsync("Anna");
        await talk.BeginRoundAsync(caseId, methodId);
        var method = TestPlaybook.Shipped.Supervision.Find(methodId)!;
        var root = talk.Team.Messages()[^2];
        var seen = new List<string>();

        while (await talk.RoundAsync() is { } round)
        {
            seen.Add(round.Current.Id);
            var step = await talk.StepAsync();
            Assert.Equal(root.Thread, step.Thread);
            await GiveAllAsync(talk, step, round.Current.Id);
        }

        Assert.Equal([.. method.Steps.Select(step => step.Id), Round.Harvest], seen);
        var circle = (await talk.DocumentAsync()).Circle;
        var closed = Assert.Single(circle.Closed);
        Assert.Equal(4, circle.Meetings);
        Assert.True(closed.MadePlan);
        // Nobody outside the circle has read a word of it.
        Assert.DoesNotContain(CircleTalk.Situation, talk.Team.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("as seen by c", talk.Team.Everything, StringComparison.Ordinal);
        // The facilitator's turn is remembered, and so is the presenter's.
        Assert.Equal(1, circle.Find(talk.Team["Anna"].Id)!.Presented);
        Assert.Equal(1, circle.Members.Sum(member => member.Facilitated));
        var plan = Assert.Single((await talk.Host.DocumentAsync(talk.Team["Anna"].Id)).Plans);
        Assert.Equal(("it is half past three", "I start to round off"), (plan.When, plan.Then));
    }

    private static async Task GiveAllAsync(CircleTalk talk, ChannelMessage step, string stepId)
    {
        var given = new List<string>();
        foreach (var name in People)
        {
            var card = await talk.Team[name].SeesAsync(step);
            if (card.Inputs.Count == 0) continue;
            // Nothing that others wrote in this step is to be seen before it is closed.
            Assert.All(given, text => Assert.DoesNotContain(text, card.Text, StringComparison.Ordinal));
            var own = $"{stepId} as seen by {name[..1].ToLowerInvariant()}";
            await talk.Team[name].SubmitAsync(card, [.. card.Inputs.Select(id => (id, ValueOf(card, id, own)))]);
            given.Add(own);
        }

        Assert.NotEmpty(given);
        if (await talk.RoundAsync() is null) return;
        Assert.NotEqual(stepId, (await talk.RoundAsync())!.Current.Id);
        // Now everybody reads the same.
        var message = talk.Team.Messages().Single(message => message.Id == step.Id);
        var views = new List<string>();
        foreach (var name in People) views.Add((await talk.Team[name].SeesAsync(message)).Text);
        Assert.Single(views.Distinct());
        if (stepId != "iv_ten.3") Assert.All(given, text => Assert.Contains(text, views[0], StringComparison.Ordinal));
    }

    private static string ValueOf(Card card, string id, string own) => id switch
    {
        "useful" => card.Choices("useful")[0],
        "harvest_if" => "it is half past three",
        "harvest_do" => "I start to round off",
        "number" => "7",
        ['m', ..] => "Warm",
        ['q', ..] => $"What did you feel, {own}?",
        "advice" => "",
        _ => own,
    };
}
