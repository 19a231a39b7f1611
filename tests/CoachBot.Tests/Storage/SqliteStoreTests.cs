using CoachBot.Storage;
using Microsoft.Data.Sqlite;

namespace CoachBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;
    private readonly List<IDisposable> _open = [];

    private protected override int Crowd => 1_000;

    private string FilePath => Path.Combine(_folder, "data", "coachbot.db");

    [Fact]
    public async Task What_was_written_survives_a_process_that_never_closed_the_file()
    {
        var killed = Open();
        await killed.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        // What a killed process leaves behind: the file and its log, as they are at this moment.
        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(FilePath)!))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));

        Assert.Equal("one", Text(await Open(Path.Combine(copy, "coachbot.db")).ReadAsync(Key, None)));
        Assert.Equal("one", Text(await Open().ReadAsync(Key, None)));
    }

    [Fact]
    public async Task A_document_made_anew_never_takes_an_old_etag()
    {
        var store = Open();
        var old = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);
        Execute(FilePath, "DELETE FROM documents");
        await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);

        Assert.Null(await store.TryWriteAsync(Key, Bytes("late"), old, None));
    }

    [Fact]
    public async Task A_locked_file_is_still_read_and_is_written_again_once_it_is_free()
    {
        var store = Open();
        var etag = await store.TryWriteAsync(Key, Bytes("one"), etag: null, None);
        using (Lock(FilePath))
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.TryWriteAsync(Key, Bytes("two"), etag, None));
            Assert.Equal("one", Text(await store.ReadAsync(Key, None)));
        }

        Assert.NotNull(await store.TryWriteAsync(Key, Bytes("two"), etag, None));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_is_never_carried_out()
    {
        var store = Open();
        await store.OpenAsync(None);
        var other = DocumentKey.Organizer("tenant", "other");
        using (Lock(FilePath))
        {
            var first = store.TryWriteAsync(Key, Bytes("one"), etag: null, None);
            using var cancellation = new CancellationTokenSource();
            var second = store.TryWriteAsync(other, Bytes("two"), etag: null, cancellation.Token);
            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<Exception>(() => second);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => first);
        }

        Assert.NotNull(await store.TryWriteAsync(Key, Bytes("after"), etag: null, None));
        Assert.Null(await store.ReadAsync(other, None));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_reported_and_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        var text = string.Concat(Enumerable.Repeat("This is a shopping list. ", 200));
        await File.WriteAllTextAsync(FilePath, text);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Open().ReadAsync(Key, None));

        Assert.Equal(text, await File.ReadAllTextAsync(FilePath));
    }

    [SkippableFact]
    public async Task A_folder_that_the_store_makes_is_closed_to_others()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows folders inherit their owner's access list.");
        await Open().OpenAsync(None);

        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.GetDirectoryName(FilePath)!));
    }

    public void Dispose()
    {
        _open.ForEach(one => one.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Task<ICoachStore> OpenAsync() => Task.FromResult<ICoachStore>(Open());

    private protected override async Task<ICoachStore> OpenUnavailableAsync()
    {
        var store = Open();
        await store.OpenAsync(None);
        _open.Insert(0, Lock(FilePath));
        return store;
    }

    private SqliteStore Open(string? path = null)
    {
        var file = new SqliteFile(path ?? FilePath, TimeProvider.System, SqliteStore.Schema);
        _open.Add(file);
        return new SqliteStore(file);
    }

    private static SqliteConnection Lock(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return connection;
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the statement is the test's own
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
