namespace CoachBot.Storage;

/// <summary>The settings under <c>Storage</c>: where the documents and the queue of due check-ins are kept.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Sqlite</c> or <c>AzureBlobs</c>.</summary>
    public string Provider { get; set; } = nameof(Sqlite);

    public SqliteOptions Sqlite { get; set; } = new();

    public AzureBlobsOptions AzureBlobs { get; set; } = new();

    public bool UsesSqlite => string.Equals(Provider, nameof(Sqlite), StringComparison.OrdinalIgnoreCase);

    public bool UsesAzureBlobs => string.Equals(Provider, nameof(AzureBlobs), StringComparison.OrdinalIgnoreCase);
}

internal sealed class SqliteOptions
{
    /// <summary>The database file; a relative path starts at the current directory.</summary>
    public string Path { get; set; } = ".data/coachbot.db";
}

/// <summary>One account, reached either with a connection string or, as a managed identity, at its two addresses.</summary>
internal sealed class AzureBlobsOptions
{
    public string? ConnectionString { get; set; }

    /// <summary>The blob endpoint, as https://account.blob.core.windows.net.</summary>
    public string? ServiceUri { get; set; }

    /// <summary>The queue endpoint, as https://account.queue.core.windows.net; with <see cref="ServiceUri"/> and never without it.</summary>
    public string? QueueServiceUri { get; set; }

    /// <summary>The client id of a user-assigned identity. Without it the credential is whatever the environment offers.</summary>
    public string? ManagedIdentityClientId { get; set; }

    public string Container { get; set; } = "coachbot";

    /// <summary>What the names of the queues begin with.</summary>
    public string QueuePrefix { get; set; } = "coachbot-checkins";

    /// <summary>Over how many queues the tenants are spread, 1 to 32. What waits in a queue beyond the number is received by nobody.</summary>
    public int Queues { get; set; } = 4;

    /// <summary>The setting that leads to the account's documents, for whoever must mend it.</summary>
    public string AccountSetting => string.IsNullOrWhiteSpace(ConnectionString) ? "Storage:AzureBlobs:ServiceUri" : "Storage:AzureBlobs:ConnectionString";

    /// <summary>The setting that leads to the account's queues.</summary>
    public string QueueAccountSetting => string.IsNullOrWhiteSpace(ConnectionString) ? "Storage:AzureBlobs:QueueServiceUri" : AccountSetting;
}
