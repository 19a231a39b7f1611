using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
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

    private static string? Problem(AzureBlobsOptions azure) =>
        (string.IsNullOrWhiteSpace(azure.ConnectionString), string.IsNullOrWhiteSpace(azure.ServiceUri)) switch
        {
            (true, true) => "Storage:AzureBlobs:ConnectionString or Storage:AzureBlobs:ServiceUri must be set when Storage:Provider is AzureBlobs.",
            (false, false) => "Storage:AzureBlobs:ConnectionString and Storage:AzureBlobs:ServiceUri are both set, but only one of them can lead to the account.",
            (false, true) when !IsConnectionString(azure.ConnectionString!) =>
                "Storage:AzureBlobs:ConnectionString is no connection string of an Azure storage account (its value is not shown, as it holds a key).",
            (true, false) when !IsServiceUri(azure.ServiceUri!) =>
                "Storage:AzureBlobs:ServiceUri must be an https address without user, query or fragment, as https://account.blob.core.windows.net.",
            _ when !ContainerName.IsMatch(azure.Container) =>
                $"Storage:AzureBlobs:Container is '{azure.Container}', but must be 3 to 63 lower-case letters, digits and single hyphens.",
            _ => null,
        };

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri.Host.Length > 0;
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
}
