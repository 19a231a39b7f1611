using CoachBot.Tests.Dialogs;

namespace CoachBot.Tests.Samples;

/// <summary>Bots written for the SDK run on what stands here in place of its packages.</summary>
public sealed class SampleTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task A_bot_of_the_samples_echoes() => Assert.Equal(["Echo: hoi"], await SayAsync(new EchoBot(), "hoi"));

    [Fact]
    public async Task A_waterfall_with_two_prompts_goes_on_through_the_SDKs_own_state()
    {
        var bot = new DialogBot<TripDialog>(new ConversationState(new MemoryStorage()), new TripDialog());

        Assert.Equal(["Where to?"], await SayAsync(bot, "hi"));
        Assert.Equal(["What is your code?"], await SayAsync(bot, "Utrecht"));
        Assert.Equal(["A code has four characters."], await SayAsync(bot, "no"));
        Assert.Equal(["To Utrecht with ABCD."], await SayAsync(bot, "ABCD"));
        Assert.Equal(["Where to?"], await SayAsync(bot, "again"));
    }

    private async Task<IEnumerable<string>> SayAsync(IBot bot, string text)
    {
        _adapter.Sent.Clear();
        await _adapter.RunAsync(Incoming.Message(text), bot.OnTurnAsync);
        return [.. _adapter.Sent.Select(sent => sent.Text)];
    }
}
