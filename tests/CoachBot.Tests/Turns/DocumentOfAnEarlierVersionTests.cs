using System.Text;
using System.Text.Json;
using CoachBot.Organizers;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>What an earlier version left behind, or the playbook no longer has, does not stand in anybody's way.</summary>
public sealed class DocumentOfAnEarlierVersionTests
{
    [Fact]
    public async Task A_flow_that_no_longer_exists_is_let_go()
    {
        await using var host = await BotHost.StartAsync();
        await host.PlantAsync(
            Kept.Of().Document, Encoding.UTF8.GetBytes("""{"version":1,"welcomedAt":"2026-01-01T00:00:00Z","dialog":[{"id":"a-flow-of-old","state":{}}]}"""));
        var chat = new Chat(host);

        Assert.Contains("type **debrief**", await chat.HearAsync("what now"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("client", (await chat.CardAsync("debrief")).Inputs);
    }

    [Fact]
    public async Task A_remedy_that_the_playbook_dropped_leaves_the_journal_readable()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var plan = await chat.TapAsync(await chat.TapAsync(facts, "Done", Facts.LongTalk), "Next");
        await chat.TapAsync(plan, "Make this my plan", ("remedy", plan.Choices("remedy")[0]));
        var document = JsonSerializer.Serialize(await host.DocumentAsync(), OrganizerJson.Default.OrganizerDocument);
        await host.PlantAsync(
            Kept.Of().Document, Encoding.UTF8.GetBytes(document.Replace(plan.Choices("remedy")[0], "rm_of_old", StringComparison.Ordinal)));

        Assert.Contains("The helper's chair", string.Join('\n', (await chat.CardAsync("journal")).Words), StringComparison.Ordinal);
    }
}
