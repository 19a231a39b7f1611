using System.Security.Cryptography;
using System.Text;
using CoachBot.Storage;

namespace CoachBot.Tests.Storage;

/// <summary>What every store promises. Each implementation runs all of it.</summary>
public abstract class StoreContract
{
    private protected static readonly DocumentKey Key = DocumentKey.Organizer("tenant", "user");
    private protected static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Another instance on the same file or account; the suite's own cleaning up is the implementation's.</summary>
    private protected abstract Task<ICoachStore> OpenAsync();

    /// <summary>How many turns come at once.</summary>
    private protected abstract int Crowd { get; }

    /// <summary>A store that cannot be written at the moment.</summary>
    private protected abstract Task<ICoachStore> OpenUnavailableAsync();

    [SkippableFact]
    public async Task What_was_never_written_is_not_there()
    {
        var store = await OpenAsync();

        Assert.Null(await store.ReadAsync(Key, None));
    }

    [SkippableFact]
    public async Task What_is_written_is_read_back_with_its_etag()
    {
        var store = await OpenAsync();

        var etag = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        var read = await store.ReadAsync(Key, None);
        Assert.Equal("one", Text(read));
        Assert.Equal(etag, read!.ETag);
    }

    [SkippableFact]
    public async Task Creating_a_document_that_exists_changes_nothing()
    {
        var store = await OpenAsync();
        await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        Assert.Null(await store.TryWriteAsync(Key, Bytes("two"), etag: null, None));

        Assert.Equal("one", Text(await store.ReadAsync(Key, None)));
    }

    [SkippableFact]
    public async Task An_etag_writes_once_and_is_then_spent()
    {
        var store = await OpenAsync();
        var first = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        var second = await store.TryWriteAsync(Key, Bytes("two"), first, None);
        var third = await store.TryWriteAsync(Key, Bytes("three"), first, None);

        Assert.NotNull(second);
        Assert.NotEqual(first, second);
        Assert.Null(third);
        var read = await store.ReadAsync(Key, None);
        Assert.Equal("two", Text(read));
        Assert.Equal(second, read!.ETag);
    }

    [SkippableFact]
    public async Task The_same_bytes_again_get_a_new_etag()
    {
        var store = await OpenAsync();
        var first = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        var second = await store.TryWriteAsync(Key, Bytes("one"), first, None);

        Assert.NotEqual(first, second);
        Assert.Null(await store.TryWriteAsync(Key, Bytes("one"), first, None));
    }

    [SkippableFact]
    public async Task An_etag_without_its_document_writes_nothing()
    {
        var store = await OpenAsync();
        var etag = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);
        var absent = DocumentKey.Organizer("tenant", "someone else");

        Assert.Null(await store.TryWriteAsync(absent, Bytes("two"), etag, None));

        Assert.Null(await store.ReadAsync(absent, None));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(1_048_576)]
    public async Task Bytes_come_back_exactly(int length)
    {
        var store = await OpenAsync();
        var content = RandomNumberGenerator.GetBytes(length);

        var etag = await store.TryWriteAsync(Key, content, etag: null, None);
        Assert.Equal(content, (await store.ReadAsync(Key, None))!.Content.ToArray());

        // Shorter than before: nothing of the old content may remain.
        await store.TryWriteAsync(Key, content.AsMemory(0, length / 2), etag, None);
        Assert.Equal(content[..(length / 2)], (await store.ReadAsync(Key, None))!.Content.ToArray());
    }

    [SkippableFact]
    public async Task Keys_that_look_alike_stay_apart()
    {
        var store = await OpenAsync();
        DocumentKey[] keys = [.. LookAlikes.Ids.Select(id => DocumentKey.Organizer(id, id)), DocumentKey.Aside(Key, "1"), DocumentKey.Journal("tenant", "user", "2026-03")];

        foreach (var key in keys)
            Assert.NotNull(await store.TryWriteAsync(key, Bytes(key.Path), etag: null, None));

        foreach (var key in keys)
            Assert.Equal(key.Path, Text(await store.ReadAsync(key, None)));
    }

    [SkippableFact]
    public async Task Of_fifty_writers_exactly_one_wins_each_round()
    {
        ICoachStore[] stores = [await OpenAsync(), await OpenAsync()];
        string? etag = null;
        for (var round = 0; round < 10; round++)
        {
            var before = etag;
            var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(writer =>
                Task.Run(() => stores[writer % 2].TryWriteAsync(Key, Bytes($"{round}/{writer}"), before, None))));

            etag = Assert.Single(answers, answer => answer is not null);
            var read = await stores[round % 2].ReadAsync(Key, None);
            Assert.Equal(etag, read!.ETag);
            Assert.Equal($"{round}/{Array.IndexOf(answers, etag)}", Text(read));
        }
    }

    [SkippableFact]
    public async Task A_crowd_at_once_is_served_to_the_last_one()
    {
        var store = await OpenAsync();

        var kept = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(async number =>
        {
            var key = DocumentKey.Organizer("tenant", $"user-{number}");
            await store.TryWriteAsync(key, Bytes($"{number}"), etag: null, None);
            return Text(await store.ReadAsync(key, None)) == $"{number}";
        }));

        Assert.All(kept, Assert.True);
    }

    [SkippableFact]
    public async Task Two_instances_see_each_others_writes()
    {
        var one = await OpenAsync();
        var two = await OpenAsync();

        var etag = await one.TryWriteAsync(Key, Bytes("one"), etag: null, None);
        Assert.Equal("one", Text(await two.ReadAsync(Key, None)));

        Assert.NotNull(await two.TryWriteAsync(Key, Bytes("two"), etag, None));
        Assert.Equal("two", Text(await one.ReadAsync(Key, None)));
        Assert.Null(await one.TryWriteAsync(Key, Bytes("late"), etag, None));
    }

    [SkippableFact]
    public async Task A_cancelled_call_does_nothing()
    {
        var store = await OpenAsync();
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.TryWriteAsync(Key, Bytes("one"), etag: null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ReadAsync(Key, cancelled));

        Assert.Null(await store.ReadAsync(Key, None));
    }

    [SkippableFact]
    public async Task A_store_that_cannot_be_used_says_so_without_a_word_of_the_content()
    {
        var store = await OpenUnavailableAsync();

        var failure = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.TryWriteAsync(Key, Bytes("secret"), etag: null, None));

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Key.Path, failure.Message, StringComparison.Ordinal);
    }

    private protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private protected static string? Text(StoredDocument? document) => document is null ? null : Encoding.UTF8.GetString(document.Content.Span);
}
