using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Conversations;

/// <summary>The main path by card, in a Dutch Teams.</summary>
public sealed class DebriefInDutchTests
{
    [Fact]
    public async Task Acht_tikken_een_vraag_een_plan_en_klaar()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host, locale: "nl-NL");

        var facts = await chat.CardAsync("nabespreken");
        Assert.Equal("Nabespreken", facts.Words[0]);
        Assert.Equal(["Klaar", "Spoed of zorgen", "Stoppen"], facts.Buttons);
        var standOut = await chat.TapAsync(
            facts, "Klaar",
            ("client", "M7"), ("f_proud", "de sfeer bleef licht"), ("q_overtime", "q_overtime.a0"), ("q_talk", "q_talk.a2"), ("q_tasks", "q_tasks.a0"),
            ("q_hours", "q_hours.a0"), ("q_role", "q_role.a0"), ("q_close", "q_close.a0"), ("q_home", "q_home.a0"), ("q_craft", "q_craft.a0"));
        Assert.Contains("Stoel van de hulpverlener", standOut.Words);
        Assert.Contains("Het gesprek is de klus geworden", standOut.Words);
        var plan = await chat.TapAsync(standOut, "Verder", ("answer", "toen ze de brieven vond"));
        Assert.Equal(["Dit wordt mijn plan", "Zonder plan", "Spoed of zorgen", "Stoppen"], plan.Buttons);
        var missing = await chat.TapAsync(plan, "Dit wordt mijn plan", ("plan_when", "het half vier is"));
        Assert.Contains("Kies er één, of kies Zonder plan.", missing.Words);
        Assert.Equal("het half vier is", missing.Input("plan_when").GetProperty("value").GetString());
        var summary = await chat.TapAsync(
            missing, "Dit wordt mijn plan", ("remedy", plan.Choices("remedy")[0]), ("plan_when", "het half vier is"), ("plan_then", "zeg ik dat we gaan opruimen"));
        Assert.Contains("Klaar voor vandaag", summary.Words);
        Assert.Contains("Als het half vier is, dan zeg ik dat we gaan opruimen", summary.Words);

        var journal = await chat.TapAsync(summary, "Logboek");

        Assert.Contains("Je logboek", journal.Words);
        Assert.Contains("Blij mee: de sfeer bleef licht", journal.Words);
        Assert.Contains("Plan: Als het half vier is, dan zeg ik dat we gaan opruimen", journal.Words);
    }
}
