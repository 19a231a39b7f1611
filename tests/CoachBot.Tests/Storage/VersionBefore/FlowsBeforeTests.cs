using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Storage.VersionBefore;

/// <summary>Every other flow that the version before left half-way.</summary>
public sealed class FlowsBeforeTests
{
    [Fact]
    public async Task A_session_that_was_read_back_is_planned()
    {
        await using var talk = await EarlierTalk.GoOnAsync("plan-session");

        var planned = await talk.Chat.TapAsync(talk.Card, "Next", ("right", "yes"));

        Assert.Contains(
            "**Monday 30 November, 9:00 am to 12:00 pm, M7, every week up to and including Monday 21 December**", planned.Words);
        Assert.Equal("M7", Assert.Single(talk.Stored().GetProperty("sessions").EnumerateArray()).GetProperty("client").GetString());
    }

    [Fact]
    public async Task A_session_that_was_read_back_can_be_changed()
    {
        await using var talk = await EarlierTalk.GoOnAsync("plan-session");

        var form = await talk.Chat.TapAsync(talk.Card, "Next", ("right", "change"));

        Assert.Equal(
            ["M7", "2026-11-30", "09:00", "12:00", "Weekly"],
            new[] { "client", "date", "start", "end", "repeat" }.Select(id => form.Input(id).GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_session_of_which_the_half_was_typed_is_planned()
    {
        await using var talk = await EarlierTalk.GoOnAsync("plan-session-typing");

        Assert.Contains("5 of 5.", await talk.Chat.HearAsync("16:15"), StringComparison.Ordinal);
        var echo = await talk.Chat.HearAsync("every week");
        Assert.Contains("Monday 30 November, 1:00 pm to 4:15 pm, M7, every week", echo, StringComparison.Ordinal);
        Assert.Contains("It's in your agenda", await talk.Chat.HearAsync("yes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_to_be_moved_is_moved()
    {
        await using var talk = await EarlierTalk.GoOnAsync("move-session");

        var moved = await talk.Chat.TapAsync(talk.Card, "Move it", ("date", "2026-12-08"), ("start", "10:00"), ("end", "12:00"));

        Assert.Contains("**Tuesday 8 December, 10:00 am to 12:00 pm, M7**", moved.Words);
        var agenda = (await talk.Chat.CardAsync("agenda")).Text;
        Assert.Contains("1. Monday 30 November, 9:00 am to 12:00 pm, M7, every week", agenda, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_at_its_last_card_becomes_a_letter()
    {
        await using var talk = await EarlierTalk.GoOnAsync("agreement");

        var letter = await talk.Chat.TapAsync(talk.Card, "Make the letter", [.. LetterCards.Hours, ("rate", "€ 75")]);

        Assert.Equal("The agreements with M7", letter.Words[0]);
        Assert.Contains("**Goal**: Our goal: the table free to eat at. We're done when you can keep it up yourself.", letter.Words);
        Assert.Contains(
            "**Longer only if agreed**: We only work longer if we both agree in advance. Extra time costs € 75 an hour.", letter.Words);
    }

    [Fact]
    public async Task An_agreement_of_which_the_half_was_typed_becomes_a_letter()
    {
        await using var talk = await EarlierTalk.GoOnAsync("agreement-typing");

        Assert.Contains("4 of 10.", await talk.Chat.HearAsync("1 2 3"), StringComparison.Ordinal);
        foreach (var word in new[] { "9:00", "17:00", "the work phone", "3", "skip", "4" }) await talk.Chat.HearAsync(word);
        var letter = await talk.Chat.HearAsync("Tidy & Co");

        Assert.Contains("**Time**: A session lasts 2.5 hours, from 9:30 to 12:00.", letter, StringComparison.Ordinal);
        Assert.Contains("Our goal: the table free.", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Milestones_that_were_about_to_be_ticked_are_ticked()
    {
        await using var talk = await EarlierTalk.GoOnAsync("milestones");

        var need = await talk.Chat.TapAsync(talk.Card, "Done", ("reached", "ms_1,ms_2"), ("ms_3", "2026-12-28"));
        Assert.Equal(["need"], need.Inputs);
        Assert.Equal("Letting go: M7", (await talk.Chat.TapAsync(need, "Later")).Words[0]);

        var client = Assert.Single(talk.Stored().GetProperty("clients").EnumerateArray());
        Assert.Equal("2027-01-25", client.GetProperty("endsOn").GetString());
        Assert.Equal(2, client.GetProperty("milestones").EnumerateArray().Count(mark => mark.TryGetProperty("reachedOn", out _)));
    }

    [Fact]
    public async Task What_a_client_needs_elsewhere_is_noted()
    {
        await using var talk = await EarlierTalk.GoOnAsync("milestones-need");

        var card = await talk.Chat.TapAsync(talk.Card, "Done", ("need", "somebody for the letters"));

        Assert.Contains("What you cannot give, as you noted on 26 November 2026: somebody for the letters", card.Words);
    }

    [Fact]
    public async Task A_plan_that_was_to_be_smaller_is_made_smaller()
    {
        await using var talk = await EarlierTalk.GoOnAsync("change-plan");

        var done = await talk.Chat.TapAsync(
            talk.Card, "Make this my plan", ("plan_when", "it is half past three"), ("plan_then", "I look at the clock"));

        Assert.Contains("M7: If it is half past three, then I look at the clock", done.Text, StringComparison.Ordinal);
        var plans = (await talk.Chat.CardAsync("my plans")).Text;
        Assert.Contains("1. M7: If it is half past three, then I look at the clock", plans, StringComparison.Ordinal);
        Assert.DoesNotContain("clearing up", plans, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_to_refer_to_is_saved_as_an_open_referral()
    {
        await using var talk = await EarlierTalk.GoOnAsync("refer");

        var saved = await talk.Chat.TapAsync(talk.Card, "Save as open referral", ("note", "she will think about it"));

        Assert.Contains("**M7, 26 November 2026**: Money worries, unopened post, starting to fall behind.", saved.Words);
        Assert.Contains("she will think about it *Open*", (await talk.Chat.CardAsync("referrals")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_came_before_a_debrief_leads_to_that_debrief()
    {
        await using var talk = await EarlierTalk.GoOnAsync("refer-outcome");

        var facts = await talk.Chat.TapAsync(talk.Card, "Next", ("outcome", "Declined"));

        Assert.Equal("K3", facts.Input("client").GetProperty("value").GetString());
        var referrals = (await talk.Chat.CardAsync("referrals")).Text;
        Assert.Contains("*My client doesn't want it, or not yet*", referrals, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_who_was_about_to_be_erased_is_erased_from_the_journal_too()
    {
        ScriptedStore? store = null;
        await using var talk = await EarlierTalk.GoOnAsync(
            "erase-client", options => options.PutInFront(own => store = new ScriptedStore(own)));
        var month = talk.PathOf("journal");
        Assert.Contains("M7", talk.Stored(month)!.Value.GetRawText(), StringComparison.Ordinal);

        await talk.Chat.TapAsync(talk.Card, "Next", ("sure", "yes"));
        await store!.WrittenAsync("journal", 1);

        Assert.DoesNotContain("M7", talk.Stored(month)!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(talk.Stored().GetProperty("debriefs").EnumerateArray());
        Assert.Empty(talk.Stored().GetProperty("plans").EnumerateArray());
    }

    [Fact]
    public async Task A_client_of_whom_the_half_was_typed_is_added()
    {
        await using var talk = await EarlierTalk.GoOnAsync("add-client-typing");

        Assert.Contains("4 of 4.", await talk.Chat.HearAsync("12 March 2027"), StringComparison.Ordinal);
        await talk.Chat.HearAsync("skip");

        var clients = await talk.Chat.HearAsync("clients");
        Assert.Contains("**M7** · room to eat at the table · until 12 March 2027", clients, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_picks_from_the_safety_menu_that_was_shown_last()
    {
        await using var talk = await EarlierTalk.GoOnAsync("safety-menu");

        Assert.Contains("give the address and do what the operator says", await talk.Chat.HearAsync("3"), StringComparison.Ordinal);
    }
}
