using CoachBot.Circles;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Supervision;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Conversations;

/// <summary>One's own part in a step, from the personal chat.</summary>
public sealed class MyPartTests
{
    private static readonly string[] Four = ["Anna", "Bob", "Carla", "Daan"];

    [Fact]
    public async Task A_thinker_asks_by_card_changes_it_and_the_step_closes_when_all_are_in()
    {
        await using var talk = await AtQuestionsAsync();
        var bob = talk.Team["Bob"].Chat;

        var asked = await bob.CardAsync("my part");
        Assert.Equal("Step 2 of 5", asked.Words[0]);
        Assert.Contains($"**{CircleTalk.Question}**", asked.Words);
        var given = await bob.TapAsync(asked, "Done", ("q1", "What did you feel?"));
        Assert.Contains("Your part is in. The others read it when the step closes.", given.Words);
        Assert.Contains(given.Words, words => words.StartsWith("1 of 3 in.", StringComparison.Ordinal));
        var again = await bob.TapAsync(given, "Change");
        Assert.Equal("What did you feel?", again.Input("q1").GetProperty("value").GetString());
        Assert.Contains("Your part is in already. You can still change it.", again.Words);
        await bob.TapAsync(again, "Done", ("q1", "What did you want?"));
        await GiveAsync(talk, "Carla", "What did she say?");
        var last = await GiveAsync(talk, "Daan", "When did it begin?");

        Assert.Contains("Your part is in, and with it this step is complete.", last.Words);
        var round = (await talk.RoundAsync())!;
        Assert.Equal("iv_incident.3", round.Current.Id);
        Assert.Equal(["What did you want?", "What did she say?", "When did it begin?"], round.In("iv_incident.2").Select(one => one.Pieces[0].Text));
        var answers = await talk.Team["Anna"].Chat.CardAsync("my part");
        Assert.Equal("What did you want?", answers.Input(answers.Inputs[0]).GetProperty("label").GetString());
    }

    [Fact]
    public async Task Getypt_en_passen_mag()
    {
        await using var talk = await AtQuestionsAsync("nl-NL");
        var bob = talk.Team["Bob"].Chat;
        await bob.SayAsync("typen");

        var asked = await bob.HearAsync("mijn deel");
        Assert.StartsWith("**Stap 2 van 5**", asked, StringComparison.Ordinal);
        Assert.Contains("1 van 3. Vraag 1", asked, StringComparison.Ordinal);
        await bob.HearAsync("Wat voelde je?");
        await bob.HearAsync("sla over");
        Assert.Contains("Je deel is binnen.", await bob.HearAsync("sla over"), StringComparison.Ordinal);
        var carla = talk.Team["Carla"].Chat;
        await carla.SayAsync("typen");
        foreach (var word in new[] { "mijn deel", "sla over", "sla over" }) await carla.HearAsync(word);
        Assert.Contains("Je past in deze stap.", await carla.HearAsync("sla over"), StringComparison.Ordinal);

        var round = (await talk.RoundAsync())!;
        Assert.Equal("Wat voelde je?", Assert.Single(round.Of("iv_incident.2", "29:Bob")!.Pieces).Text);
        Assert.True(round.Of("iv_incident.2", "29:Carla")!.Passed);
        Assert.Contains("Je deel is al binnen.", await bob.HearAsync("mijn deel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_asked_about_and_a_phone_number_has_to_go()
    {
        await using var talk = await AtQuestionsAsync();
        var bob = talk.Team["Bob"].Chat;
        var asked = await bob.CardAsync("my part");

        var certain = await bob.TapAsync(asked, "Done", ("q1", "Did you call 06-12345678?"));
        Assert.Contains(certain.Words, words => words.Contains("06-12345678", StringComparison.Ordinal));
        Assert.DoesNotContain("fine", certain.Inputs);
        Assert.Null((await talk.RoundAsync())!.Of("iv_incident.2", "29:Bob"));
        var name = await bob.TapAsync(certain, "Done", ("q1", "What did Mrs Jansen say?"));
        Assert.Equal("What did Mrs Jansen say?", name.Input("q1").GetProperty("value").GetString());
        await bob.TapAsync(name, "Done", ("q1", "What did Mrs Jansen say?"), ("fine", "yes"));

        Assert.Equal("What did Mrs Jansen say?", (await talk.RoundAsync())!.Of("iv_incident.2", "29:Bob")!.Pieces[0].Text);
    }

    [Fact]
    public async Task Advice_among_questions_is_kept_for_its_step_when_its_writer_says_that_it_is_advice()
    {
        await using var talk = await AtQuestionsAsync();
        var bob = talk.Team["Bob"].Chat;
        var asked = await bob.CardAsync("my part");
        (string, string)[] written = [("q1", "What did you want?"), ("q2", "Have you tried an alarm?")];

        var doubt = await bob.TapAsync(asked, "Done", written);
        Assert.Contains(doubt.Words, words => words.StartsWith("Let's park this: it belongs in step 4.", StringComparison.Ordinal));
        await bob.TapAsync(doubt, "Done", [.. written, ("kind", "advice")]);

        var given = (await talk.RoundAsync())!.Of("iv_incident.2", "29:Bob")!;
        Assert.Equal(("What did you want?", "Have you tried an alarm?"), (Assert.Single(given.Pieces).Text, given.Advice));
    }

    [Fact]
    public async Task The_harvest_makes_a_plan_of_ones_own()
    {
        await using var talk = await AtQuestionsAsync();
        await GiveAsync(talk, "Bob", "What did you want?");
        await CloseAsync(talk, 2, 3, 4, 5);
        var anna = talk.Team["Anna"].Chat;

        var harvest = await anna.CardAsync("my part");
        Assert.Equal("Harvest", harvest.Words[0]);
        var reaped = await anna.TapAsync(harvest, "Done", ("useful", harvest.Choices("useful")[0]), ("harvest_if", "it is five to four"), ("harvest_do", "I say what time it is"));

        Assert.Contains("Your plan is in **my plans**.", reaped.Words);
        var plan = Assert.Single((await talk.Host.DocumentAsync("29:Anna")).Plans);
        Assert.Equal(("it is five to four", "I say what time it is"), (plan.When, plan.Then));
        Assert.Null(await talk.RoundAsync());
        Assert.Contains("This card is done", (await anna.TapAsync(harvest, "Done", ("harvest_do", "twice"))).Words);
        Assert.Single((await talk.Host.DocumentAsync("29:Anna")).Plans);
    }

    [Fact]
    public async Task Who_is_asked_nothing_hears_where_the_round_is()
    {
        await using var talk = await CircleTalk.StartAsync(Four);
        var anna = talk.Team["Anna"].Chat;
        Assert.Contains("No round is under way in the circle.", (await anna.CardAsync("my part")).Words);
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");

        var bob = await talk.Team["Bob"].Chat.CardAsync("my part");

        Assert.Contains(bob.Words, words => words.StartsWith("Anna's case: Step 1 of 5, open until ", StringComparison.Ordinal));
        Assert.Contains(bob.Words, words => words.StartsWith("Over to Anna.", StringComparison.Ordinal));
        var nobody = await new Chat(talk.Host, "29:nobody", "en-GB").CardAsync("my part");
        Assert.Contains("You don't take part in a peer supervision circle yet.", nobody.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_too_late_is_not_taken_and_it_is_said_where_the_round_is()
    {
        await using var talk = await AtQuestionsAsync();
        var bob = talk.Team["Bob"].Chat;
        var asked = await bob.CardAsync("my part");
        await GiveAsync(talk, "Carla", "What did you want?");
        await CloseAsync(talk, 2);

        var late = await bob.TapAsync(asked, "Done", ("q1", "What did you feel?"));

        Assert.Contains("That step is closed. This is where we are now.", late.Words);
        Assert.Contains(late.Words, words => words.StartsWith("Anna's case: Step 3 of 5", StringComparison.Ordinal));
        Assert.Null((await talk.RoundAsync())!.Of("iv_incident.2", "29:Bob"));
    }

    [Fact]
    public async Task A_part_that_has_to_run_again_is_given_all_the_same()
    {
        ScriptedStore? store = null;
        await using var talk = await CircleTalk.StartAsync(Four, change: options => options.PutInFront(own => store = new ScriptedStore(own)));
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");
        var anna = talk.Team["Anna"].Chat;
        var story = await anna.CardAsync("my part");
        var conflicts = 1;
        store!.Writing = (key, write) => key == Kept.Of("29:Anna").Document && conflicts-- > 0 ? Task.FromResult<string?>(null) : write();

        var given = await anna.TapAsync(story, "Done", ("text", CircleTalk.Situation));

        Assert.Contains("Your part is in, and with it this step is complete.", given.Words);
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Who_may_know_the_client_sits_this_one_out()
    {
        await using var talk = await AtQuestionsAsync();
        var bob = talk.Team["Bob"].Chat;

        var aside = await bob.TapAsync(await bob.CardAsync("my part"), "I may know this client");

        Assert.Equal("You sit this one out", aside.Words[0]);
        Assert.Contains("29:Bob", (await talk.RoundAsync())!.SitsOut);
        Assert.Empty((await bob.CardAsync("my part")).Inputs);
    }

    private static async Task<CircleTalk> AtQuestionsAsync(string locale = "en-GB")
    {
        var talk = await CircleTalk.StartAsync(Four, locale);
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), "iv_incident");
        var anna = talk.Team["Anna"].Chat;
        var story = await anna.CardAsync(locale == "nl-NL" ? "mijn deel" : "my part");
        await anna.TapAsync(story, Colleague.Button(story, "submit"), ("text", CircleTalk.Situation));
        Assert.Equal("iv_incident.2", (await talk.RoundAsync())!.Current.Id);
        return talk;
    }

    private static Task CloseAsync(CircleTalk talk, params int[] steps) => talk.ChangeAsync(document =>
    {
        var course = talk.Host.Services.GetRequiredService<CircleDesk>().CourseOf(document);
        foreach (var step in steps) document.Circle = course.Close(document.Circle, $"iv_incident.{step}");
    });

    private static async Task<Card> GiveAsync(CircleTalk talk, string name, string question)
    {
        var chat = talk.Team[name].Chat;
        return await chat.TapAsync(await chat.CardAsync("my part"), "Done", ("q1", question));
    }
}
