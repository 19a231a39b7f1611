using System.Collections.Concurrent;

namespace CoachBot.Tests.Drivers;

/// <summary>Stands in for the bot: keeps the activities that reached it and does what a test tells it, or nothing.</summary>
internal sealed class RecordingBot(Func<ITurnContext, Task>? turn = null) : IBot
{
    private readonly ConcurrentQueue<Activity> _turns = new();

    public IReadOnlyList<Activity> Turns => [.. _turns];

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        _turns.Enqueue(turnContext.Activity);
        return turn?.Invoke(turnContext) ?? Task.CompletedTask;
    }
}
