using CoachBot.Storage;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Storage;

/// <summary>A change is saved on what is there, however often others are first, or whoever asked for it hears that it is not.</summary>
public sealed class DocumentSaverTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly LogCapture _log = new();
    private readonly LoggerFactory _loggers;
    private readonly DocumentSaver _saver;
    private readonly Shelf _shelf = new();

    public DocumentSaverTests()
    {
        _loggers = new LoggerFactory([_log], new LoggerFilterOptions { MinLevel = LogLevel.Trace });
        _saver = new DocumentSaver(_clock, _loggers.CreateLogger<DocumentSaver>());
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task What_nobody_else_saves_is_read_once_and_written_once()
    {
        Assert.Equal(Change.Save("done"), await SaveAsync("mine"));

        Assert.Equal(["mine"], _shelf.Kept);
        Assert.Equal((1, 1), (_shelf.Reads, _shelf.Writes));
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(DocumentSaver.MostAttempts - 1)]
    public async Task Whoever_is_late_changes_what_is_there_now_and_nothing_of_the_others_is_lost(int times)
    {
        _shelf.OthersFirst(times);

        Assert.Equal(Change.Save("done"), await PassAsync(SaveAsync("mine")));

        Assert.Equal([.. Enumerable.Repeat("theirs", times), "mine"], _shelf.Kept);
        Assert.Equal((times + 1, times + 1), (_shelf.Reads, _shelf.Writes));
    }

    [Fact]
    public async Task Twice_it_goes_on_at_once_and_then_it_steps_aside_for_seconds_altogether()
    {
        _shelf.OthersFirst(2);
        Assert.True(SaveAsync("mine").IsCompletedSuccessfully);
        Assert.Empty(_clock.Pauses);

        _shelf.OthersFirst(int.MaxValue);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PassAsync(SaveAsync("late")));

        // One at random may be of no length, and has no timer.
        Assert.InRange(_clock.Pauses.Count, 1, DocumentSaver.MostAttempts - 3);
        Assert.InRange(_clock.Pauses.Sum(pause => pause.TotalSeconds), 0.01, 3);
    }

    [Fact]
    public async Task Whoever_never_gets_through_is_told_and_so_is_the_log_once_for_each_attempt()
    {
        _shelf.OthersFirst(int.MaxValue);

        var wrong = await Assert.ThrowsAsync<StoreUnavailableException>(() => PassAsync(SaveAsync("mine")));

        Assert.Equal("25 attempts to save a shelf met somebody else's.", wrong.Message);
        Assert.Equal(DocumentSaver.MostAttempts, _shelf.Writes);
        Assert.DoesNotContain("mine", _shelf.Kept);
        var each = _log.At(LogLevel.Debug);
        Assert.Equal(DocumentSaver.MostAttempts - 1, each.Count);
        Assert.Contains("Attempt 1 of 25 to save a shelf came too late", each[0], StringComparison.Ordinal);
        Assert.All(each, line => Assert.Contains("the change is made again", line, StringComparison.Ordinal));
        var last = Assert.Single(_log.At(LogLevel.Warning));
        Assert.Contains("Attempt 25 of 25 to save a shelf came too late", last, StringComparison.Ordinal);
        Assert.Contains("it is given up", last, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("theirs", StringComparison.Ordinal));
        Assert.DoesNotContain(_log.Lines, line => line.Contains("mine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_left_as_it_is_is_not_written_and_its_answer_is_given()
    {
        var left = await SaveAsync(_ => Change.Leave("nothing to do"));

        Assert.Equal((false, "nothing to do", 0), (left.IsToSave, left.Result, _shelf.Writes));
    }

    [Fact]
    public async Task After_a_conflict_it_can_still_be_left_as_it_is()
    {
        _shelf.OthersFirst(1);

        var left = await SaveAsync(kept =>
        {
            if (kept.Contains("theirs")) return Change.Leave("they did it");
            kept.Add("mine");
            return Change.Save("I did it");
        });

        Assert.Equal(Change.Leave("they did it"), left);
        Assert.Equal(["theirs"], _shelf.Kept);
        Assert.Equal(1, _shelf.Writes);
    }

    [Fact]
    public async Task A_yes_that_was_lost_on_the_way_lets_the_change_see_what_it_made_itself()
    {
        _shelf.LoseTheYes();

        var saved = await SaveAsync(kept =>
        {
            if (kept.Contains("mine")) return Change.Leave("it was me");
            kept.Add("mine");
            return Change.Save("done");
        });

        Assert.Equal(Change.Leave("it was me"), saved);
        Assert.Equal(["mine"], _shelf.Kept);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_goes_away_in_the_middle_is_not_asked_again(bool reading)
    {
        _shelf.OthersFirst(1);
        if (reading) _shelf.FailReading(after: 1);
        else _shelf.FailWriting(after: 1);

        var wrong = await Assert.ThrowsAsync<StoreUnavailableException>(() => SaveAsync("mine"));

        Assert.Equal(ScriptedStore.Unavailable.Message, wrong.Message);
        Assert.Equal(["theirs"], _shelf.Kept);
        Assert.Equal((2, reading ? 1 : 2), (_shelf.Reads, _shelf.Writes));
    }

    [Fact]
    public async Task A_change_that_fails_writes_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => SaveAsync(_ => throw new InvalidOperationException("a fault")));

        Assert.Equal((1, 0), (_shelf.Reads, _shelf.Writes));
    }

    [Fact]
    public async Task Whoever_is_stopped_while_stepping_aside_tries_no_more()
    {
        using var stop = new CancellationTokenSource();
        _shelf.OthersFirst(int.MaxValue);
        var saving = SaveAsync("mine", stop.Token);
        Assert.False(saving.IsCompleted);
        var writes = _shelf.Writes;

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PassAsync(saving));
        Assert.Equal(writes, _shelf.Writes);
    }

    private Task<Change<string>> SaveAsync(string word, CancellationToken cancellationToken = default) => SaveAsync(
        kept =>
        {
            kept.Add(word);
            return Change.Save("done");
        },
        cancellationToken);

    private Task<Change<string>> SaveAsync(Func<List<string>, Change<string>> change, CancellationToken cancellationToken = default) =>
        _saver.SaveAsync("a shelf", _shelf.ReadAsync, (kept, _) => Task.FromResult(change(kept)), _shelf.TryWriteAsync, cancellationToken);

    // Nothing here waits for anything but the clock.
    private async Task<Change<string>> PassAsync(Task<Change<string>> saving)
    {
        while (!saving.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        return await saving;
    }

    /// <summary>Writes down who waits, and for how long.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        public List<TimeSpan> Pauses { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>A store of one document, on which others put something as often as a test says.</summary>
    private sealed class Shelf
    {
        private int _version;
        private int _othersFirst;
        private bool _losesTheYes;
        private int _readings = int.MaxValue;
        private int _writings = int.MaxValue;

        public List<string> Kept { get; private set; } = [];

        public int Reads { get; private set; }

        public int Writes { get; private set; }

        public void OthersFirst(int times) => _othersFirst = times;

        public void LoseTheYes() => _losesTheYes = true;

        public void FailReading(int after) => _readings = after;

        public void FailWriting(int after) => _writings = after;

        public Task<(List<string> Document, string? ETag)> ReadAsync()
        {
            if (++Reads > _readings) throw ScriptedStore.Unavailable;
            return Task.FromResult<(List<string>, string?)>(([.. Kept], ETag));
        }

        public Task<bool> TryWriteAsync(List<string> document, string? etag)
        {
            if (++Writes > _writings) throw ScriptedStore.Unavailable;
            if (_othersFirst > 0)
            {
                _othersFirst--;
                Put([.. Kept, "theirs"]);
            }

            if (etag != ETag) return Task.FromResult(false);
            Put(document);
            var isTold = !_losesTheYes;
            _losesTheYes = false;
            return Task.FromResult(isTold);
        }

        private string? ETag => _version == 0 ? null : $"{_version}";

        private void Put(List<string> document) => (Kept, _version) = (document, _version + 1);
    }
}
