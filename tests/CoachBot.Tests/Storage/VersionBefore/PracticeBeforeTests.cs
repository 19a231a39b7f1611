using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>
/// What is kept of clients, and the check-ins that wait in the queue, outlive the version before.
/// It is Thursday 26 November 2026, noon in Amsterdam.
/// </summary>
public sealed class PracticeBeforeTests
{
    private const string Sentence = "If it is half past three, then I say that we start clearing up";

    [Fact]
    public async Task A_practice_is_found_as_it_was()
    {
        await using var talk = await EarlierTalk.GoOnAsync("practice");

        var plans = (await talk.Chat.CardAsync("my plans")).Text;
        var journal = (await talk.Chat.CardAsync("journal 2026-11")).Words;
        Assert.Contains($"1. M7: {Sentence}", plans, StringComparison.Ordinal);
        Assert.Contains("M7, 26 November 2026", journal);
        Assert.Contains("K3, 26 November 2026", journal);
        Assert.Equal("The agreements with M7", (await talk.Chat.CardAsync("show letter M7")).Words[0]);
        Assert.Contains("she will think about it *Open*", (await talk.Chat.CardAsync("referrals")).Text, StringComparison.Ordinal);
        var agenda = (await talk.Chat.CardAsync("agenda")).Text;
        Assert.Contains("1. Thursday 26 November, 2:00 pm to 4:00 pm, M7", agenda, StringComparison.Ordinal);
        Assert.Contains("somebody for the letters", (await talk.Chat.CardAsync("letting go M7")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_debrief_asks_about_the_plan_and_what_was_agreed_and_joins_the_others()
    {
        ScriptedStore? store = null;
        await using var talk = await EarlierTalk.GoOnAsync(
            "practice", options => options.PutInFront(own => store = new ScriptedStore(own)));
        talk.Clock.Advance(TimeSpan.FromHours(6));

        var facts = await talk.Chat.CardAsync("debrief M7");
        Assert.Equal($"Your plan was: M7: {Sentence}. Did it hold?", facts.Input(facts.Inputs[0]).GetProperty("label").GetString());
        Assert.EndsWith("Agreed: until 16:00.", facts.Input("q_overtime").GetProperty("label").GetString(), StringComparison.Ordinal);
        var summary = await talk.Chat.TapAsync(facts, "Done", [.. Facts.InBalance, (facts.Inputs[0], "yes")]);
        await store!.WrittenAsync("journal", 1);

        Assert.Contains("Your plan held", summary.Text, StringComparison.Ordinal);
        Assert.Equal(["M7", "K3", "M7"], EarlierTalk.ClientsOf(talk.Stored().GetProperty("debriefs")));
        var month = talk.PathOf("journal");
        Assert.Equal(["M7", "K3", "M7"], EarlierTalk.ClientsOf(talk.Stored(month)!.Value.GetProperty("debriefs")));
    }

    [Fact]
    public async Task A_finished_debrief_that_the_journal_did_not_have_yet_comes_into_it()
    {
        ScriptedStore? store = null;
        await using var talk = await EarlierTalk.GoOnAsync(
            "finished-before-the-journal", options => options.PutInFront(own => store = new ScriptedStore(own)));
        var path = Assert.Single(talk.Documents.Keys);

        await talk.Chat.SayAsync("help");
        await store!.WrittenAsync("journal", 1);

        var month = $"{path.Replace("organizers/", "journal/", StringComparison.Ordinal)}/2026-11";
        Assert.Equal(["M7"], EarlierTalk.ClientsOf(talk.Stored(month)!.Value.GetProperty("debriefs")));
    }

    [Fact]
    public async Task Check_ins_that_wait_in_the_queue_come_once_each_at_their_time()
    {
        await using var talk = await EarlierTalk.GoOnAsync("practice");

        Assert.Empty(await talk.UntilAsync(12, 55));
        var rehearsal = Card.Of(Assert.Single(await talk.UntilAsync(13, 30)));
        Assert.Contains("Before your session with M7", rehearsal.Words);
        Assert.Contains($"**{Sentence}**", rehearsal.Words);
        Assert.Equal("30 minutes to go with M7", Card.Of(Assert.Single(await talk.UntilAsync(16, 0))).Words[0]);
        var debrief = Card.Of(Assert.Single(await talk.UntilAsync(19, 0)));

        Assert.Equal("M7", debrief.Input("client").GetProperty("value").GetString());
        Assert.Contains("Done for today", (await talk.Chat.TapAsync(debrief, "Done", [.. Facts.InBalance])).Words);
    }

    [Fact]
    public async Task Check_ins_come_after_a_turn_of_the_new_version_too()
    {
        await using var talk = await EarlierTalk.GoOnAsync("practice");
        await talk.Chat.SayAsync("help");

        Assert.Contains("Before your session with M7", Card.Of(Assert.Single(await talk.UntilAsync(13, 30))).Words);
    }

    [Fact]
    public async Task A_check_in_that_a_process_had_taken_when_it_ended_comes_once()
    {
        await using var talk = await EarlierTalk.GoOnAsync("check-in-claimed");

        Assert.Contains("Before your session with M7", Card.Of(Assert.Single(await talk.UntilAsync(15, 0))).Words);
    }

    [Fact]
    public async Task A_debrief_that_was_sent_and_not_begun_is_filled_in_and_no_reminder_follows()
    {
        await using var talk = await EarlierTalk.GoOnAsync("check-in-sent");

        Assert.Contains("Done for today", (await talk.Chat.TapAsync(talk.Card, "Done", Facts.InBalance)).Words);

        Assert.Equal(["M7"], EarlierTalk.ClientsOf(talk.Stored().GetProperty("debriefs")));
        Assert.Empty(await talk.UntilAsync(12, 0, daysOn: 1));
    }

    [Fact]
    public async Task A_question_of_the_week_that_was_sent_is_answered()
    {
        await using var talk = await EarlierTalk.GoOnAsync("check-in-sent");
        var question = Assert.Single(talk.Cards, card => card.Inputs is ["words"]);

        await talk.Chat.TapAsync(question, "Keep it", ("words", "on Tuesday we were out on time"));

        var reflection = Assert.Single(talk.Stored().GetProperty("reflections").EnumerateArray());
        Assert.Equal("on Tuesday we were out on time", reflection.GetProperty("words").GetString());
    }

    [Fact]
    public async Task A_debrief_that_was_sent_can_be_put_off_and_comes_back()
    {
        await using var talk = await EarlierTalk.GoOnAsync("check-in-sent");

        var done = await talk.Chat.TapAsync(await talk.Chat.TapAsync(talk.Card, "Not now"), "In an hour");
        Assert.Contains("I'll be back at 5:15 pm.", done.Words);

        Assert.Equal("M7", Card.Of(Assert.Single(await talk.UntilAsync(18, 0))).Input("client").GetProperty("value").GetString());
    }
}
