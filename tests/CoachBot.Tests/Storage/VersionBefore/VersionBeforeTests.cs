using System.Text.Json;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>
/// What the version before stored in the middle of a talk is gone on with.
/// Each file is a whole store; README.md tells how they were made.
/// </summary>
public sealed class VersionBeforeTests
{
    // What any turn writes anew, and the dialogs' own state, whose shape may change.
    private static readonly string[] Passing =
        ["dialog", "seen", "last", "askedAboutSafety", "reach", "since", "alarm", "alarmVersion", "unjournaled"];

    public static TheoryData<string> Files => [.. EarlierTalk.Names];

    [Fact]
    public void There_is_a_file_for_each_talk() => Assert.Equal(37, EarlierTalk.Names.Count);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_document_that_a_new_turn_saved_holds_everything_that_it_held(string name)
    {
        await using var talk = await EarlierTalk.GoOnAsync(name);

        foreach (var (user, path) in talk.Organizers)
        {
            Assert.NotEmpty(await talk.ChatOf(user).SayAsync("help"));

            var (before, now) = (talk.Documents[path], talk.Stored(path)!.Value);
            Assert.NotEqual(before.GetProperty("seen").GetRawText(), now.GetProperty("seen").GetRawText());
            AssertHolds(before, now, path);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_was_open_is_shown_as_it_was_and_can_be_left(string name)
    {
        await using var talk = await EarlierTalk.GoOnAsync(name);

        foreach (var (user, path) in talk.Organizers)
        {
            var open = talk.Documents[path].TryGetProperty("dialog", out var dialog) ? dialog.GetArrayLength() : 0;
            var chat = talk.ChatOf(user);
            if (open > 0) await IsAskedAgainAsync(talk, chat, talk.Documents[path]);
            for (var flow = 0; flow < open; flow++)
                Assert.Contains("Stopped", TextOf((await chat.SayAsync("cancel"))[0]), StringComparison.Ordinal);

            Assert.StartsWith("Nothing is open", await chat.HearAsync("cancel"), StringComparison.Ordinal);
            Assert.False(talk.Stored(path)!.Value.TryGetProperty("openDebrief", out _));
        }
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_from_the_document()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-facts");
        talk.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = new Chat(talk.Host);
        before.Message("hi");

        using var answer = await talk.Host.PostAsync(before.Message("debrief M7"));

        Assert.Equal(talk.Card.Words, Card.Of(Assert.Single(before.News())).Words);
        Assert.Contains("The helper's chair", (await talk.Chat.TapAsync(talk.Card, "Done", Facts.LongTalk)).Words);
    }

    [Fact]
    public async Task A_tap_that_is_delivered_again_is_answered_from_the_document()
    {
        await using var talk = await EarlierTalk.GoOnAsync("debrief-follow-up");
        var before = new Chat(talk.Host);
        foreach (var said in new[] { "hi", "debrief" }) before.Message(said);

        var again = await before.TapAsync(talk.Card, "Next", ("answer", "too early"));

        Assert.Equal(talk.Card.Words, again.Words);
        Assert.Equal(["answer"], again.Inputs);
    }

    /// <summary>
    /// A tap on a card of an earlier step brings the card of this one; a message without words leaves the question standing.
    /// </summary>
    private static async Task IsAskedAgainAsync(EarlierTalk talk, Chat chat, JsonElement document)
    {
        if (document.GetProperty("prefersTyping").GetBoolean())
        {
            var asked = document.GetProperty("last").GetProperty("replies").EnumerateArray().Last().GetProperty("content");
            var question = asked.GetProperty("text").GetString()!;
            var again = await chat.HearAsync("");
            Assert.EndsWith(question[question.IndexOf(" of ", StringComparison.Ordinal)..], again, StringComparison.Ordinal);
            return;
        }

        var key = talk.Card.Action(talk.Card.Buttons[0]).GetProperty("data").GetProperty("card").GetString()!;
        using var earlier = JsonDocument.Parse(talk.Card.Json.GetRawText().Replace(key, $"{key}-earlier", StringComparison.Ordinal));
        Assert.Equal(talk.Card.Words, (await chat.TapAsync(new Card(earlier.RootElement), talk.Card.Buttons[0])).Words);
    }

    private static string TextOf(ConnectorCall said) =>
        said.Card.ValueKind == JsonValueKind.Object ? Card.Of(said).Text : said.Text ?? "";

    /// <summary>Everything of what was is there now too; something may have come to it.</summary>
    private static void AssertHolds(JsonElement before, JsonElement now, string where)
    {
        Assert.True(before.ValueKind == now.ValueKind, $"{where} was {before.ValueKind} and is {now.ValueKind}");
        switch (before.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in before.EnumerateObject().Where(member => !Passing.Contains(member.Name)))
                {
                    Assert.True(now.TryGetProperty(member.Name, out var found), $"{where}.{member.Name} is gone");
                    AssertHolds(member.Value, found, $"{where}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                var (had, has) = (before.GetArrayLength(), now.GetArrayLength());
                Assert.True(had == has, $"{where} had {had} and has {has}");
                for (var index = 0; index < had; index++) AssertHolds(before[index], now[index], $"{where}[{index}]");
                break;
            default:
                Assert.True(Same(before, now), $"{where} was {before.GetRawText()} and is {now.GetRawText()}");
                break;
        }
    }

    private static bool Same(JsonElement before, JsonElement now) =>
        before.ValueKind == JsonValueKind.String ? before.GetString() == now.GetString() : before.GetRawText() == now.GetRawText();
}
