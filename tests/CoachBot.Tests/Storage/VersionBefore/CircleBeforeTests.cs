using System.Text.Json;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>A circle, and what its people had under way in private.</summary>
public sealed class CircleBeforeTests
{
    private static readonly (string, string)[] Written =
    [
        ("situation", "A session ran over by forty minutes, and I did not say that it was time."),
        ("question", "How do I round off warmly?"),
    ];

    [Fact]
    public async Task A_case_that_was_looked_through_is_shown_and_posted_once()
    {
        await using var talk = await EarlierTalk.GoOnAsync("bring");
        var anna = talk.ChatOf("29:Anna");

        var preview = await anna.TapAsync(talk.Card, "Next", Written);
        Assert.Equal("This is how it will be in the circle", preview.Words[0]);

        await CaseIsPostedAsync(talk, anna, preview);
    }

    [Fact]
    public async Task A_case_that_waited_for_a_yes_is_posted_once()
    {
        await using var talk = await EarlierTalk.GoOnAsync("bring-preview");

        await CaseIsPostedAsync(talk, talk.ChatOf("29:Anna"), talk.Card);
    }

    [Fact]
    public async Task A_case_that_was_about_to_be_withdrawn_is_withdrawn()
    {
        await using var talk = await EarlierTalk.GoOnAsync("withdraw");

        var done = await talk.ChatOf("29:Anna").TapAsync(talk.Card, "Do it", ("sure", "yes"));

        Assert.Contains("Your case is gone, with everything that was written with it.", done.Words);
        Assert.Empty(CircleOf(talk).GetProperty("cases").EnumerateArray());
        Assert.Equal(["PUT"], talk.MethodsOf("Withdrawn"));
    }

    [Fact]
    public async Task A_round_under_way_goes_on_from_the_cards_in_the_channel()
    {
        await using var talk = await EarlierTalk.GoOnAsync("circle-round");

        var bob = talk.Team["Bob"];
        await bob.SubmitAsync(await bob.TapAsync(talk.Card, "My part"), ("q1", "What did you feel?"));
        var daan = talk.Team["Daan"];
        await daan.SkipAsync(await daan.TapAsync(talk.Card, "My part"));

        Assert.Equal("iv_incident.3", StepOf(talk));
        Assert.Equal(["PUT"], talk.MethodsOf("Step 2 of 5").Distinct());
        Assert.Equal(["POST"], talk.MethodsOf("Step 3 of 5"));
        var members = CircleOf(talk).GetProperty("members").EnumerateArray();
        Assert.Equal(["Anna", "Bob", "Carla", "Daan"], members.Select(member => Text(member, "name")));
        Assert.Equal(Written[0].Item2, Text(CircleOf(talk).GetProperty("round").GetProperty("case"), "situation"));
        var answers = await talk.ChatOf("29:Anna").CardAsync("my part");
        Assert.Equal(["What did you want?", "What did you feel?"], answers.Inputs.Take(2).Select(id => Text(answers.Input(id), "label")));
    }

    [Fact]
    public async Task A_step_of_a_round_closes_at_its_time_by_the_message_that_waits_in_the_queue()
    {
        await using var talk = await EarlierTalk.GoOnAsync("circle-round");

        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddHours(24).AddMinutes(-1), TimeSpan.FromHours(1));
        Assert.Equal("iv_incident.2", StepOf(talk));
        await talk.Host.PassAsync(talk.Clock, talk.Clock.GetUtcNow().AddMinutes(2), TimeSpan.FromMinutes(1));

        Assert.Equal("iv_incident.3", StepOf(talk));
        Assert.Equal(["POST"], talk.MethodsOf("Step 3 of 5"));
    }

    [Fact]
    public async Task One_s_own_part_of_which_the_half_was_typed_is_given()
    {
        await using var talk = await EarlierTalk.GoOnAsync("circle-my-part-typing");
        var bob = talk.ChatOf("29:Bob");

        Assert.Contains("3 of 3.", await bob.HearAsync("What did you want?"), StringComparison.Ordinal);
        Assert.Contains("Your part is in.", await bob.HearAsync("skip"), StringComparison.Ordinal);

        var given = CircleOf(talk).GetProperty("round").GetProperty("contributions").EnumerateArray().Last();
        Assert.Equal("29:Bob", Text(given, "author"));
        var pieces = given.GetProperty("pieces").EnumerateArray();
        Assert.Equal(["What did you feel?", "What did you want?"], pieces.Select(piece => Text(piece, "text")));
    }

    private static async Task CaseIsPostedAsync(EarlierTalk talk, Chat anna, Card preview)
    {
        var posted = await anna.TapAsync(preview, "Do it", ("sure", "yes"));

        Assert.Equal("Your case is in the circle", posted.Words[0]);
        Assert.Equal([ConnectorRoute.Create], talk.MethodsOf("Anna's case"));
        var brought = Assert.Single(CircleOf(talk).GetProperty("cases").EnumerateArray());
        Assert.Equal(Written.Select(one => one.Item2), [Text(brought, "situation"), Text(brought, "question")]);
    }

    private static JsonElement CircleOf(EarlierTalk talk) => talk.Stored(talk.PathOf("circles"))!.Value.GetProperty("circle");

    private static string? StepOf(EarlierTalk talk) => Text(CircleOf(talk).GetProperty("round").GetProperty("current"), "id");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
