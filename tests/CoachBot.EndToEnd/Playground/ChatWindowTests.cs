using System.Globalization;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Playground;

/// <summary>What dotnet run does beside the bot: a chat window that comes with it and goes with it.</summary>
public sealed class ChatWindowTests
{
    [SkippableFact]
    public async Task A_bot_in_Development_opens_a_chat_window_and_a_killed_bot_leaves_none_behind()
    {
        var port = Wait.FreePort();
        using var bot = await BotProcess.StartAsync(new()
        {
            ["Playground__Enabled"] = "true",
            ["Playground__Port"] = port.ToString(CultureInfo.InvariantCulture),
            ["Playground__Package"] = Path.GetDirectoryName(NodeTools.PackageFile("@microsoft/m365agentsplayground/package.json"))!,
        });
        var window = new Uri($"http://localhost:{port}/");

        await Wait.UntilAsync(() => bot.Log.Contains($"Chat with the bot in your browser: {window}", StringComparison.Ordinal), () => bot.Log);
        Assert.True(await Wait.AnswersAsync(window));

        bot.KillAlone();
        await Wait.UntilAsync(async () => !await Wait.AnswersAsync(window), () => "The chat window still answers.");
    }
}
