namespace CoachBot.Tests.Drivers;

/// <summary>Shares one Azurite among the test classes that carry <c>[Collection(AzuriteCollection.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteCollection : ICollectionFixture<SharedAzurite>
{
    public const string Name = "Azurite";
}

/// <summary>Starts when a test first asks, as only a test itself can be skipped.</summary>
public sealed class SharedAzurite : IDisposable
{
    private Azurite? _azurite;
    private int _containers;

    /// <summary>A name for a container, or for the beginning of queues, that no other test has.</summary>
    public string NextContainer() => $"test-{Interlocked.Increment(ref _containers)}";

    public void Dispose() => _azurite?.Dispose();

    internal async Task<Azurite> GetAsync() => _azurite ??= await Azurite.StartAsync();
}
