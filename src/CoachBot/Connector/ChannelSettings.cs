
namespace CoachBot.Connector;

/// <summary>Which bot this is and which cloud it trusts, from the SDK's own setting names at the configuration's root.</summary>
internal sealed record ChannelSettings
{
    private const string UsGovernment = "https://botframework.azure.us";

    public required string AppId { get; init; }
    public required string Password { get; init; }
    public required bool HasManagedIdentity { get; init; }

    /// <summary>The OpenID metadata document whose keys sign the Connector's tokens.</summary>
    public required Uri Metadata { get; init; }
    public required string Issuer { get; init; }

    /// <summary>Where and for what the bot gets its own token.</summary>
    public required Uri Authority { get; init; }
    public required string Scope { get; init; }

    public bool HasAppId => AppId.Length > 0;

    /// <summary>An audience as Entra wants to be asked for it.</summary>
    public static string ScopeOf(string audience) => audience.EndsWith("/.default", StringComparison.Ordinal) ? audience : $"{audience}/.default";

    public static ChannelSettings From(IConfiguration configuration)
    {
        var government = Setting("ChannelService") == UsGovernment;
        var (metadata, issuer, login, audience, homeTenant) = government
            ? ("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", "https://api.botframework.us",
                "https://login.microsoftonline.us/", "https://api.botframework.us", "cab8a31a-1906-4287-a0d8-4eef66b95f6e")
            : ("https://login.botframework.com/v1/.well-known/openidconfiguration", "https://api.botframework.com",
                "https://login.microsoftonline.com/", "https://api.botframework.com", "botframework.com");
        return new ChannelSettings
        {
            AppId = Setting("MicrosoftAppId"),
            Password = Setting("MicrosoftAppPassword"),
            HasManagedIdentity = Setting("MicrosoftAppType").Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase),
            Metadata = new Uri(Setting("ToBotFromChannelOpenIdMetadataUrl", metadata)),
            Issuer = Setting("ToBotFromChannelTokenIssuer", issuer),
            Authority = new Uri(Setting("ToChannelFromBotLoginUrl", login + Setting("MicrosoftAppTenantId", homeTenant))),
            Scope = ScopeOf(Setting("ToChannelFromBotOAuthScope", audience)),
        };

        string Setting(string name, string otherwise = "") => configuration[name]?.Trim() is { Length: > 0 } value ? value : otherwise;
    }
}
