using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Options;

namespace CoachBot.Storage;

/// <summary>Finds, before anything starts, the settings that cannot work; what is found is one sentence that names them.</summary>
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(StorageOptions options) => options switch
    {
        { UsesSqlite: true } => Problem(options.Sqlite),
        { UsesAzureBlobs: true } => Problem(options.AzureBlobs),
        _ => $"Storage:Provider is '{options.Provider}', but must be Sqlite or AzureBlobs.",
    };

    private static string? Problem(SqliteOptions sqlite) =>
        string.IsNullOrWhiteSpace(sqlite.Path) || sqlite.Path.Contains('\0', StringComparison.Ordinal)
            ? "Storage:Sqlite:Path is empty, but must be the path of the database file."
            : null;

    private static string? Problem(AzureBlobsOptions azure) => AccountProblem(azure) ?? QueueAccountProblem(azure) ?? NameProblem(azure);

    private static string? AccountProblem(AzureBlobsOptions azure) => (IsSet(azure.ConnectionString), IsSet(azure.ServiceUri)) switch
    {
        (false, false) => "Storage:AzureBlobs:ConnectionString or Storage:AzureBlobs:ServiceUri must be set when Storage:Provider is AzureBlobs.",
        (true, true) => "Storage:AzureBlobs:ConnectionString and Storage:AzureBlobs:ServiceUri are both set, but only one of them can lead to the account.",
        (true, false) when !LeadsSomewhere(azure.ConnectionString!, static text => new BlobServiceClient(text).Uri) =>
            "Storage:AzureBlobs:ConnectionString is no connection string of an Azure storage account (its value is not shown, as it holds a key).",
        (false, true) when !IsServiceUri(azure.ServiceUri!) =>
            "Storage:AzureBlobs:ServiceUri must be an https address without user, query or fragment, as https://account.blob.core.windows.net.",
        _ => null,
    };

    private static string? QueueAccountProblem(AzureBlobsOptions azure) => (IsSet(azure.ConnectionString), IsSet(azure.QueueServiceUri)) switch
    {
        (true, true) => "Storage:AzureBlobs:ConnectionString and Storage:AzureBlobs:QueueServiceUri are both set, but only one of them can lead to the queues.",
        (true, false) when !LeadsSomewhere(azure.ConnectionString!, static text => new QueueServiceClient(text).Uri) =>
            "Storage:AzureBlobs:ConnectionString names no QueueEndpoint, but the queues are in the same account (its value is not shown, as it holds a key).",
        (false, false) => "Storage:AzureBlobs:QueueServiceUri must be set beside Storage:AzureBlobs:ServiceUri, as https://account.queue.core.windows.net.",
        (false, true) when !IsServiceUri(azure.QueueServiceUri!) =>
            "Storage:AzureBlobs:QueueServiceUri must be an https address without user, query or fragment, as https://account.queue.core.windows.net.",
        _ => null,
    };

    private static string? NameProblem(AzureBlobsOptions azure) => azure switch
    {
        _ when !ContainerName.IsMatch(azure.Container) =>
            $"Storage:AzureBlobs:Container is '{azure.Container}', but must be 3 to 63 lower-case letters, digits and single hyphens.",
        _ when !QueuePrefix.IsMatch(azure.QueuePrefix) =>
            $"Storage:AzureBlobs:QueuePrefix is '{azure.QueuePrefix}', but must be 1 to 56 lower-case letters, digits and single hyphens.",
        { Queues: < 1 or > 32 } => $"Storage:AzureBlobs:Queues is {azure.Queues}, but must be 1 to 32.",
        _ => null,
    };

    private static bool IsSet(string? text) => !string.IsNullOrWhiteSpace(text);

    private static bool LeadsSomewhere(string connectionString, Func<string, Uri?> open)
    {
        try
        {
            return open(connectionString) is { Host.Length: > 0 };
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            return false;
        }
    }

    // A token travels to this address, hence no http; a SAS in the query would contend with the identity.
    private static bool IsServiceUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps
        && uri is { UserInfo: "", Query: "", Fragment: "" };

    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex ContainerName { get; }

    // A queue's name has 63 characters at most, "-poison" among them.
    [GeneratedRegex(@"^(?=.{1,56}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex QueuePrefix { get; }
}
