using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Supervision;

namespace CoachBot.Tests.Conversations;

/// <summary>A case on its way from the personal chat to the circle.</summary>
public sealed class BringTests
{
    private const string Situation = "A session ran over by forty minutes, and I did not say that it was time.";
    private const string Question = "How do I round off warmly?";
    private static readonly string[] Four = ["Anna", "Bob", "Carla", "Daan"];
    private static readonly (string, string)[] Written = [("situation", Situation), ("question", Question)];

    [Fact]
    public async Task A_case_is_drafted_from_debriefs_looked_through_shown_and_posted_after_a_yes()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = await AnnaAsync(talk, Overtime());

        var draft = await chat.CardAsync("bring M7");
        Assert.Equal("Recently, a session with a client ran over by more than 30 minutes.", draft.Input("situation").GetProperty("value").GetString());
        var checks = await chat.TapAsync(draft, "Next", Written);
        Assert.Equal("Can nobody be recognised?", checks.Words[0]);
        Assert.Contains("I found nothing that stands out.", checks.Text, StringComparison.Ordinal);
        Assert.Equal(8, checks.Words.Single(words => words.StartsWith("- No name", StringComparison.Ordinal)).Split('\n').Length);
        var preview = await chat.TapAsync(checks, "Next", Written);

        Assert.Equal(["**Anna's case**", Situation, $"**{Question}**"], preview.Words.Skip(1).Take(3));
        Assert.Contains("Only those who take part read the cases, on a card of their own. You can withdraw it at any time.", preview.Words);
        Assert.Contains("Does someone in the group know this client? Then they sit this one out.", preview.Words);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        var before = talk.Team.Messages().Count;

        var posted = await chat.TapAsync(preview, "Do it", ("sure", "yes"));

        Assert.Equal("Your case is in the circle", posted.Words[0]);
        var brought = Assert.Single((await talk.DocumentAsync()).Circle.Cases);
        Assert.Equal((Situation, Question, Pitfall.Overtime, "29:Anna"), (brought.Situation, brought.Question, brought.Pitfall, brought.Author));
        Assert.Equal(before + 1, talk.Team.Messages().Count);
        var message = talk.Team.Message("Anna's case");
        Assert.DoesNotContain(Situation, talk.Team.Everything, StringComparison.Ordinal);
        Assert.Contains(Situation, (await talk.Team["Bob"].SeesAsync(message)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_casus_getypt_van_begin_tot_eind()
    {
        await using var talk = await CircleTalk.StartAsync(Four, "nl-NL");
        var chat = await AnnaAsync(talk, Overtime());
        await chat.SayAsync("typen");

        var which = await chat.HearAsync("inbrengen");
        Assert.Contains("1. M7, 20 november 2026: Over de tijd", which, StringComparison.Ordinal);
        Assert.Contains("\n2. Iets anders", which, StringComparison.Ordinal);
        var situation = await chat.HearAsync("1");
        Assert.Contains("Nu: Laatst liep een sessie met een klant meer dan 30 minuten uit.", situation, StringComparison.Ordinal);
        Assert.Contains("2 van 2. Wat is je vraag aan de kring?", await chat.HearAsync("Het liep uit en ik zei niets."), StringComparison.Ordinal);
        var checks = await chat.HearAsync("Hoe rond ik af?");
        Assert.Contains("**Is niemand te herkennen?**", checks, StringComparison.Ordinal);
        await chat.HearAsync("sla over");
        var preview = await chat.HearAsync("sla over");
        Assert.Contains("**Casus van Anna**", preview, StringComparison.Ordinal);
        Assert.Contains("Het liep uit en ik zei niets.", preview, StringComparison.Ordinal);
        Assert.Contains("1. Ja, plaats het\n2. Ik wil nog iets veranderen\n3. Nu niet", preview, StringComparison.Ordinal);

        Assert.StartsWith("**Je casus staat in de kring**", await chat.HearAsync("ja"), StringComparison.Ordinal);

        Assert.Equal("Hoe rond ik af?", Assert.Single((await talk.DocumentAsync()).Circle.Cases).Question);
    }

    [Fact]
    public async Task A_second_tap_on_yes_brings_no_second_case()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var preview = await PreviewAsync(chat);

        var taps = Enumerable.Range(0, 3).Select(_ => chat.Invoke(preview, "Do it", ("sure", "yes"))).Select(tap => talk.Host.PostAsync(tap)).ToList();
        foreach (var answer in await Task.WhenAll(taps)) answer.Dispose();

        Assert.Equal("Your case is in the circle", (await chat.TapAsync(preview, "Do it", ("sure", "yes"))).Words[0]);
        Assert.Single((await talk.DocumentAsync()).Circle.Cases);
        Assert.Single(talk.Team.Messages(), message => message.Card?.Text.Contains("Anna's case", StringComparison.Ordinal) == true && message.Thread.Contains(";messageid=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_yes_that_has_to_run_again_posts_once()
    {
        ScriptedStore? store = null;
        await using var talk = await CircleTalk.StartAsync(Four, change: options => options.PutInFront(own => store = new ScriptedStore(own)));
        var chat = talk.Team["Anna"].Chat;
        var preview = await PreviewAsync(chat);
        var conflicts = 2;
        store!.Writing = (key, write) => key == Kept.Of("29:Anna").Document && conflicts-- > 0 ? Task.FromResult<string?>(null) : write();

        var posted = await chat.TapAsync(preview, "Do it", ("sure", "yes"));

        Assert.Equal("Your case is in the circle", posted.Words[0]);
        Assert.True(conflicts < 0);
        Assert.Single((await talk.DocumentAsync()).Circle.Cases);
        Assert.Single(talk.Host.Connector.Calls, call => call.Method == ConnectorRoute.Create && Card.Of(call).Words[0] == "Anna's case");
    }

    [Fact]
    public async Task What_could_tell_who_it_is_goes_round_until_it_is_gone_or_answered_for()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = await AnnaAsync(talk, Overtime());
        var draft = await chat.CardAsync("bring M7");

        var certain = await chat.TapAsync(draft, "Next", ("situation", "With M7 I stayed longer. Mrs Jansen called me on 06-12345678."), ("question", Question));
        Assert.Contains("Something here could be recognised. Change it and I'll post it.", certain.Words);
        Assert.Contains("- **Phone number**: “06-12345678", certain.Text, StringComparison.Ordinal);
        Assert.Contains("- **Your code for a client**: “M7”", certain.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("fine", certain.Inputs);
        var name = await chat.TapAsync(certain, "Next", ("situation", "I stayed longer. Mrs Jansen called me."), ("question", Question));
        Assert.Contains("- **Name**: “", name.Text, StringComparison.Ordinal);
        Assert.Contains("fine", name.Inputs);
        var again = await chat.TapAsync(name, "Next", ("situation", "I stayed longer. Mrs Jansen called me."), ("question", Question), ("fine", "changed"));
        Assert.Equal("Can nobody be recognised?", again.Words[0]);
        var smuggled = await chat.TapAsync(again, "Next", ("situation", "I stayed longer. Mrs Jansen called me from her flat at 12 Willow Street."), ("question", Question), ("fine", "yes"));
        Assert.Equal("Can nobody be recognised?", smuggled.Words[0]);
        Assert.DoesNotContain("Jansen”", smuggled.Text, StringComparison.Ordinal);
        var preview = await chat.TapAsync(smuggled, "Next", ("situation", "I stayed longer. Mrs Jansen called me."), ("question", Question));

        Assert.Equal("This is how it will be in the circle", preview.Words[0]);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
    }

    [Fact]
    public async Task Not_now_keeps_nothing_and_a_change_of_mind_goes_back_to_the_draft()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var draft = await chat.TapAsync(await PreviewAsync(chat), "Do it", ("sure", "change"));
        Assert.Equal(Situation, draft.Input("situation").GetProperty("value").GetString());
        var preview = await chat.TapAsync(await chat.TapAsync(draft, "Next", Written), "Next", Written);

        var done = await chat.TapAsync(preview, "Do it", ("sure", "no"));

        Assert.Contains("Fine. Nothing was posted and I have kept nothing.", done.Words);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        var kept = System.Text.Encoding.UTF8.GetString((await talk.Host.BytesAsync(Kept.Of("29:Anna").Document))!.Content.Span);
        Assert.DoesNotContain("forty minutes", kept, StringComparison.Ordinal);
        Assert.Contains("This card is done", (await chat.TapAsync(preview, "Do it", ("sure", "yes"))).Words);
    }

    [Fact]
    public async Task Without_a_circle_it_is_said_how_to_come_to_have_one()
    {
        await using var host = await BotHost.StartAsync();

        var how = await new Chat(host).CardAsync("bring to circle");
        var hoe = await new Chat(host, "29:iemand", "nl-NL").CardAsync("naar de kring");

        Assert.Contains("tap **I'll take part** there", how.Text, StringComparison.Ordinal);
        Assert.Contains("tik daar op **Ik doe mee**", hoe.Text, StringComparison.Ordinal);
        Assert.Empty(how.Inputs);
    }

    [Fact]
    public async Task Who_has_left_meanwhile_is_told_so_and_what_they_wrote_waits()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var preview = await PreviewAsync(chat);
        await talk.ChangeAsync(document => document.Circle = document.Circle with { Members = [.. document.Circle.Members.Select(member => member.Id == "29:Anna" ? member with { LeftAt = talk.Clock.GetUtcNow() } : member)] });

        var refused = await chat.TapAsync(preview, "Do it", ("sure", "yes"));

        Assert.Contains("You no longer take part in this circle. Tap **I'll take part** in the channel if you would like to again.", refused.Words);
        Assert.Contains(Situation, refused.Words);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        await talk.Team["Anna"].JoinAsync();
        Assert.Equal("Your case is in the circle", (await chat.TapAsync(refused, "Do it", ("sure", "yes"))).Words[0]);
    }

    [Fact]
    public async Task Rules_of_a_year_ago_a_full_queue_and_other_readers_are_said_too()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var preview = await PreviewAsync(chat);
        await talk.ChangeAsync(document => document.IsOpen = true);
        var other = await chat.TapAsync(preview, "Do it", ("sure", "yes"));
        Assert.Contains(other.Words, words => words.StartsWith("Meanwhile the circle has changed who reads the cases.", StringComparison.Ordinal));
        Assert.Contains(other.Words, words => words.StartsWith("Everyone who can read this channel can read the cases.", StringComparison.Ordinal));
        for (var number = 0; number < Circle.MostWaiting; number++) await talk.BringAsync("Bob", question: new string('?', number + 1));
        var full = await chat.TapAsync(other, "Do it", ("sure", "yes"));
        Assert.Contains(full.Words, words => words.StartsWith("There are already 20 cases waiting in the circle.", StringComparison.Ordinal));
        await chat.TapAsync(full, "Cancel");
        talk.Clock.Advance(TimeSpan.FromDays(366));

        Assert.Contains("**Ground rules**", (await chat.CardAsync("bring to circle")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_circles_it_goes_to_the_one_that_was_chosen()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var second = new Team(talk.Host, channel: "19:second@thread.tacv2");
        await second.BeginAsync("Anna", "Esra");
        var chat = talk.Team["Anna"].Chat;

        var which = await chat.CardAsync("bring to circle");
        Assert.Equal(["19:circle@thread.tacv2", "19:second@thread.tacv2"], which.Choices("circle").Order());
        Assert.Contains("Anna and Esra", which.Input("circle").GetRawText(), StringComparison.Ordinal);
        var preview = await PreviewAsync(chat, await chat.TapAsync(which, "Next", ("circle", "19:second@thread.tacv2")));
        await chat.TapAsync(preview, "Do it", ("sure", "yes"));

        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
        Assert.Contains("Anna's case", second.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_restarts_in_the_middle_goes_on_where_it_was()
    {
        using var file = new SharedFile();
        Card checks;
        await using (var first = await file.StartAsync())
        {
            var team = new Team(first);
            await team.BeginAsync(Four);
            checks = await ChecksAsync(team["Anna"].Chat, await team["Anna"].Chat.CardAsync("bring to circle"));
        }

        await using var second = await file.StartAsync();
        var restarted = new Team(second, session: "next-");
        // Where the channel is to be found has changed with the test's Connector.
        await restarted["Bob"].OpenAsync("circle.board");
        var chat = new Chat(second, "29:Anna", "en-GB", "next-");
        var posted = await chat.TapAsync(await chat.TapAsync(checks, "Next", Written), "Do it", ("sure", "yes"));

        Assert.Equal("Your case is in the circle", posted.Words[0]);
        Assert.Single(second.Connector.Calls, call => call.Method == ConnectorRoute.Create && Card.Of(call).Words[0] == "Anna's case");
    }

    [Fact]
    public async Task Words_of_danger_open_the_safety_card_and_go_no_further()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var draft = await chat.CardAsync("bring to circle");

        var danger = await chat.TapAsync(draft, "Next", ("situation", "he hit his wife in front of me"), ("question", Question));

        Assert.Equal("Urgent or worried", danger.Words[0]);
        Assert.Contains("This card is done", (await chat.TapAsync(draft, "Next", Written)).Words);
        Assert.Empty((await talk.DocumentAsync()).Circle.Cases);
    }

    [Fact]
    public async Task A_heavy_debrief_leads_there()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var card = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_overtime", "q_overtime.a3"), ("q_talk", "q_talk.a0"));
        while (card.Inputs.Count > 0) card = await chat.TapAsync(card, card.Inputs.Contains("remedy") ? "No plan this time" : "Next");

        var draft = await chat.TapAsync(card, "Bring to the circle");
        Assert.Contains("ran over by more than 30 minutes", draft.Input("situation").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_failed_twice_leads_there_and_is_in_the_draft()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var chat = talk.Team["Anna"].Chat;
        var card = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_overtime", "q_overtime.a2"));
        while (!card.Inputs.Contains("remedy")) card = await chat.TapAsync(card, "Next");
        await chat.TapAsync(card, "Make this my plan", ("remedy", card.Choices("remedy")[0]), ("plan_when", "it is half past three"), ("plan_then", "I set a timer"));
        for (var session = 0; session < 2; session++)
        {
            talk.Clock.Advance(TimeSpan.FromHours(1));
            var facts = await chat.CardAsync("debrief M7");
            card = await chat.TapAsync(facts, "Done", (facts.Inputs[0], "no"), ("client", "M7"), ("q_overtime", "q_overtime.a0"));
        }

        var draft = await chat.TapAsync(card, "Bring to the circle");

        var situation = draft.Input("situation").GetProperty("value").GetString();
        Assert.Contains("I set a timer", situation, StringComparison.Ordinal);
        Assert.DoesNotContain("M7", situation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_was_written_is_in_the_log()
    {
        var log = new LogCapture();
        await using (var talk = await CircleTalk.StartAsync(Four, change: options => options.Services = log.Register))
        {
            var chat = talk.Team["Anna"].Chat;
            var draft = await chat.CardAsync("bring to circle");
            await chat.TapAsync(await chat.TapAsync(draft, "Next", ("situation", "hiddenSituation 06-12345678"), ("question", "hiddenQuestion?")), "Cancel");
            await PreviewAsync(chat, await chat.CardAsync("bring to circle"));
            await chat.SayAsync("withdraw");
        }

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("hidden", StringComparison.Ordinal) || line.Contains("forty minutes", StringComparison.Ordinal));
    }

    private static Debrief Overtime() => new()
    {
        Id = "20261120-overtime", StartedAt = CircleTalk.Monday.AddDays(-3), CompletedAt = CircleTalk.Monday.AddDays(-3), Step = DebriefStep.Done, Client = "M7",
        Pitfall = Pitfall.Overtime, Level = 3, Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 3 },
    };

    private static async Task<Chat> AnnaAsync(CircleTalk talk, Debrief debrief)
    {
        await talk.Host.ChangeAsync(document => document.Finish(debrief, null), "29:Anna");
        return talk.Team["Anna"].Chat;
    }

    private static async Task<Card> PreviewAsync(Chat chat) => await PreviewAsync(chat, await chat.CardAsync("bring to circle"));

    private static async Task<Card> PreviewAsync(Chat chat, Card draft) => await chat.TapAsync(await ChecksAsync(chat, draft), "Next", Written);

    private static Task<Card> ChecksAsync(Chat chat, Card draft) => chat.TapAsync(draft, "Next", Written);
}
