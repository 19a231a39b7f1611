using System.Text.Json;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Sessions;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The coach speaks first: before a session ends, after it, and once a week.</summary>
public sealed class CheckInTests
{
    [Fact]
    public async Task A_session_brings_the_rehearsal_the_rounding_off_and_the_debrief_each_at_its_time()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Rehearsal, CheckInKind.WrapUp, CheckInKind.Debrief);
        await talk.ResolveAsync();
        await talk.PlanAsync("today 14:00-16:00 with M7");

        Assert.Empty(await talk.UntilAsync("12:55"));
        var rehearsal = await talk.CardUntilAsync("13:00");
        Assert.Contains("Before your session with M7", rehearsal.Words);
        Assert.Contains("You start at 2:00 pm.", rehearsal.Words);
        Assert.Contains("**If it is half past three, then I say that we start clearing up**", rehearsal.Words);

        Assert.Empty(await talk.UntilAsync("15:25"));
        var wrapUp = await talk.CardUntilAsync("15:30");
        Assert.Equal(
            ["30 minutes to go with M7", "The session ends at 4:00 pm, as agreed.", "**If it is half past three, then I say that we start clearing up**",
                "Time to wrap up. Will you agree on one task your client will do alone?", "If this is a bad moment, **Not now** lets you put it off, skip it or stop these messages."],
            wrapUp.Words);
        Assert.Equal(["Not now", "Urgent or worried"], wrapUp.Buttons);

        Assert.Empty(await talk.UntilAsync("16:10"));
        var sent = Assert.Single(await talk.UntilAsync("16:15"));
        Assert.Equal("Your session with M7 is over. Shall we look back?", sent.Text);
        var debrief = Card.Of(sent);
        Assert.Equal("M7", debrief.Input("client").GetProperty("value").GetString());
        Assert.Equal(["Done", "Not now", "Urgent or worried"], debrief.Buttons);
        Assert.Empty(await talk.UntilAsync("19:55"));
    }

    [Fact]
    public async Task The_debriefs_card_is_filled_in_as_any_other_and_a_second_tap_changes_nothing()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief, CheckInKind.Reminder);
        await talk.PlanAsync();
        var debrief = await talk.CardUntilAsync("16:15");

        var next = await talk.Chat.TapAsync(debrief, "Done", Facts.LongTalk);
        Assert.Contains("What stands out", next.Words);
        Assert.Contains("What stands out", (await talk.Chat.TapAsync(debrief, "Done", Facts.LongTalk)).Words);
        var summary = await talk.Chat.FinishAsync(next);
        Assert.Contains("Done for today", summary.Words);
        Assert.Contains("Done for today", (await talk.Chat.TapAsync(debrief, "Done", Facts.InBalance)).Words);

        var kept = Assert.Single((await talk.Host.DocumentAsync()).Debriefs);
        Assert.Equal("M7", kept.Client);
        Assert.Empty(await talk.UntilAsync("12:00", daysOn: 3));
    }

    [Fact]
    public async Task Two_sessions_bring_two_cards_and_each_can_be_filled_in_in_any_order()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief);
        await talk.PlanAsync("today 12:30-14:00 with M7");
        await talk.PlanAsync("today 14:30-16:00 with K3");
        var first = await talk.CardUntilAsync("14:15");
        var second = await talk.CardUntilAsync("16:15");

        await talk.Chat.TapAsync(second, "Done", [.. Facts.InBalance, ("client", "K3")]);
        await talk.Chat.TapAsync(first, "Done", [.. Facts.InBalance, ("client", "M7")]);

        Assert.Equal(["K3", "M7"], (await talk.Host.DocumentAsync()).Debriefs.Select(debrief => debrief.Client));
    }

    [Fact]
    public async Task What_was_debriefed_by_oneself_is_not_asked_again()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief, CheckInKind.Reminder);
        await talk.PlanAsync();
        await talk.UntilAsync("16:05");
        await talk.Chat.HeldAsync();

        Assert.Empty(await talk.UntilAsync("12:00", daysOn: 2));
    }

    [Fact]
    public async Task A_debrief_that_was_left_is_reminded_once_the_next_working_morning_and_then_there_is_silence()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief, CheckInKind.Reminder);
        await talk.Host.ChangeAsync(document => document.Profile = document.Profile with { WorkDays = [DayOfWeek.Thursday, DayOfWeek.Monday] });
        await talk.PlanAsync("today 12:30-14:00 with M7");
        await talk.PlanAsync("today 14:30-16:00 with K3");
        Assert.Equal(2, (await talk.UntilAsync("20:00")).Count);

        var reminder = await talk.CardUntilAsync("09:00", daysOn: 4);

        Assert.Contains("Not looked back on yet: M7 on 26 November 2026 and K3 on 26 November 2026.", reminder.Words);
        Assert.Equal(["Debrief: M7", "Debrief: K3", "Not now", "Urgent or worried"], reminder.Buttons);
        var facts = await talk.Chat.TapAsync(reminder, "Debrief: K3");
        Assert.Equal("K3", facts.Input("client").GetProperty("value").GetString());
        // Nothing of it was answered, so the other one may take its place.
        Assert.Equal("M7", (await talk.Chat.CardAsync("debrief M7")).Input("client").GetProperty("value").GetString());
        Assert.Empty(await talk.UntilAsync("20:00", daysOn: 9));
    }

    [Fact]
    public async Task Not_now_offers_other_moments_and_the_card_comes_back_then()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief);
        await talk.PlanAsync();
        var debrief = await talk.CardUntilAsync("16:15");

        var later = await talk.Chat.TapAsync(debrief, "Not now");
        Assert.Equal(["In an hour", "Tonight", "Skip this one", "Stop these", "Set check-ins", "Urgent or worried"], later.Buttons);
        var done = await talk.Chat.TapAsync(later, "In an hour");
        Assert.Contains("I'll be back at 5:15 pm.", done.Words);
        Assert.Empty(await talk.UntilAsync("17:10"));
        var again = await talk.CardUntilAsync("17:20");
        Assert.Contains("Done for today", (await talk.Chat.TapAsync(again, "Done", Facts.InBalance)).Words);
    }

    [Theory]
    [InlineData("in an hour", "I'll be back at 5:15 pm.")]
    [InlineData("tonight", "I'll be back at 7:00 pm.")]
    [InlineData("tomorrow morning", "I'll be back on Friday 27 November at 9:00 am.")]
    [InlineData("skip this one", "Skipped. I won't bring it up again.")]
    [InlineData("stop these", "I won't send those any more: The debrief, after a session. **check-ins** switches them back on.")]
    [InlineData("over een uur", "I'll be back at 5:15 pm.")]
    public async Task The_same_can_be_said_in_words(string words, string answer)
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief, CheckInKind.Reminder);
        await talk.PlanAsync();
        await talk.CardUntilAsync("16:15");

        Assert.Contains(answer, (await talk.Chat.CardAsync(words)).Words);

        var until = words switch { "skip this one" or "stop these" => null, "tonight" => "19:00", "tomorrow morning" => "09:00", _ => "17:15" };
        var said = await talk.UntilAsync(until ?? "12:00", daysOn: until is null ? 3 : until == "09:00" ? 1 : 0);
        Assert.Equal(until is null ? 0 : 1, said.Count);
    }

    [Fact]
    public async Task Before_the_end_of_a_session_ten_minutes_is_what_can_be_had()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WrapUp);
        await talk.PlanAsync();
        var wrapUp = await talk.CardUntilAsync("15:30");

        var later = await talk.Chat.TapAsync(wrapUp, "Not now");
        Assert.Equal(["In ten minutes", "Skip this one", "Stop these", "Set check-ins", "Urgent or worried"], later.Buttons);
        await talk.Chat.TapAsync(later, "In ten minutes");

        Assert.Equal("20 minutes to go with M7", (await talk.CardUntilAsync("15:40")).Words[0]);
    }

    [Fact]
    public async Task Nobody_is_spoken_to_without_having_sent_anything_and_words_about_nothing_are_answered()
    {
        await using var talk = await CheckInTalk.StartAsync();

        Assert.Contains("Nothing is waiting", (await talk.Chat.CardAsync("tonight")).Words);
    }

    [Fact]
    public async Task The_question_of_the_week_comes_on_its_day_and_its_answer_is_kept()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WeekQuestion);
        await talk.Chat.SayAsync("help");

        var question = await talk.CardUntilAsync("16:00");
        Assert.Contains("Keep it", question.Buttons[0], StringComparison.Ordinal);
        await talk.Chat.TapAsync(question, question.Buttons[0], ("words", "on Tuesday we were out on time"));

        Assert.Equal("on Tuesday we were out on time", Assert.Single((await talk.Host.DocumentAsync()).Reflections).Words);
        Assert.Single(await talk.UntilAsync("16:00", daysOn: 7));
    }

    [Fact]
    public async Task A_question_of_last_week_is_answered_as_it_was_asked()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WeekQuestion);
        await talk.Chat.SayAsync("help");
        var question = await talk.CardUntilAsync("16:00");
        var asked = (await talk.Host.DocumentAsync()).WeekQuestion!.QuestionId;
        await talk.UntilAsync("12:00", daysOn: 5);

        await talk.Chat.TapAsync(question, question.Buttons[0], ("words", "late, but here"));

        Assert.Equal(asked, Assert.Single((await talk.Host.DocumentAsync()).Reflections).QuestionId);
    }

    [Fact]
    public async Task Who_has_answered_the_question_already_is_not_asked()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.WeekQuestion);
        var question = await talk.Chat.CardAsync("question");
        await talk.Chat.TapAsync(question, question.Buttons[0], ("words", "answered by myself"));

        Assert.Empty(await talk.UntilAsync("20:00", daysOn: 3));
    }

    [Fact]
    public async Task A_month_with_debriefs_is_looked_back_on()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.LookBack);
        await talk.Chat.HeldAsync();

        var invitation = await talk.CardUntilAsync("09:00", daysOn: 5);

        Assert.Equal("Looking back on November", invitation.Words[0]);
        Assert.Contains("In November you looked back on a session once.", invitation.Words);
        Assert.Contains("Your journal of November 2026", (await talk.Chat.TapAsync(invitation, "Journal")).Words);
    }

    [Fact]
    public async Task A_month_without_debriefs_is_left_alone()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.LookBack);
        await talk.Chat.SayAsync("help");

        Assert.Empty(await talk.UntilAsync("12:00", daysOn: 6));
    }

    [Fact]
    public async Task Who_types_is_told_what_to_type()
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");
        await talk.Chat.SayAsync("typen");
        await talk.Host.ChangeAsync(document => document.Sessions = [CheckInTalk.Session("s1", "blauwe deur", new DateOnly(2026, 11, 26), "13:00", "16:00")]);
        await talk.OnlyAsync(CheckInKind.Debrief);
        await talk.Chat.SayAsync("help");

        var said = Assert.Single(await talk.UntilAsync("16:15"));

        Assert.Equal(JsonValueKind.Undefined, said.Card.ValueKind);
        Assert.Contains("Typ **nabespreken \"blauwe deur\"** als je zover bent.", said.Text, StringComparison.Ordinal);
        Assert.Contains("**over een uur**, **vanavond**, **sla deze over** of **stop deze**", said.Text, StringComparison.Ordinal);
        Assert.Contains("Ik kom om 17:15 uur terug.", await talk.Chat.HearAsync("over een uur"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_Dutch_to_who_speaks_Dutch()
    {
        await using var talk = await CheckInTalk.StartAsync("nl-NL");
        await talk.OnlyAsync(CheckInKind.WrapUp);
        var echo = await talk.Chat.CardAsync("plan vandaag 13 tot 16 met M7");
        await talk.Chat.TapAsync(echo, "Verder", ("right", "yes"));

        var wrapUp = await talk.CardUntilAsync("15:30");

        Assert.Equal(["Nog 30 minuten met M7", "Om 16:00 uur is het klaar, zoals afgesproken.", "Tijd om af te ronden. Spreek je nog een taak af die je klant zelf doet?", "Komt het nu niet uit, dan kun je dit met **Niet nu** uitstellen, overslaan of stopzetten."], wrapUp.Words);
    }

    [Fact]
    public async Task A_doubt_on_the_debriefs_card_is_asked_about_first_and_the_rest_of_the_card_is_there_afterwards()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.OnlyAsync(CheckInKind.Debrief);
        await talk.PlanAsync();
        var debrief = await talk.CardUntilAsync("16:15");

        var doubt = await talk.Chat.TapAsync(debrief, "Done", [.. Facts.LongTalk.SkipLast(1), ("f_open", "she had bruises from moving the wardrobe")]);
        Assert.Contains(doubt.Words, words => words.Contains("is anyone in danger now?", StringComparison.Ordinal));
        Assert.DoesNotContain("bruises", JsonSerializer.Serialize(await talk.Host.DocumentAsync(), CoachBot.Organizers.OrganizerJson.Default.OrganizerDocument), StringComparison.Ordinal);
        var again = await talk.Chat.TapAsync(await talk.Chat.TapAsync(doubt, doubt.Buttons[0], ("topic", "cr_check.no")), "Go on");

        Assert.Equal("q_talk.a2", again.Input("q_talk").GetProperty("value").GetString());
    }

    [Fact]
    public async Task Erasing_a_client_erases_the_sessions_and_what_is_on_its_way()
    {
        await using var talk = await CheckInTalk.StartAsync();
        await talk.PlanAsync();
        await talk.UntilAsync("16:15");

        var erase = await talk.Chat.CardAsync("erase client M7");
        await talk.Chat.TapAsync(erase, "Next", ("sure", "yes"));

        var kept = await talk.Host.DocumentAsync();
        Assert.Empty(kept.Sessions);
        Assert.Empty(kept.CheckIns.Sends);
        Assert.DoesNotContain(kept.CheckIns.Log.Handled, handled => handled.Id.EndsWith("/20261126", StringComparison.Ordinal));
        Assert.DoesNotContain(await talk.UntilAsync("12:00", daysOn: 4), said => said.Card.GetRawText().Contains("M7", StringComparison.Ordinal));
    }
}
