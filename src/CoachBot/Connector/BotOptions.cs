using Microsoft.Extensions.Options;

namespace CoachBot.Connector;

/// <summary>The bot's registration, under the SDK's own setting names at the configuration's root.</summary>
internal sealed class BotOptions
{
    /// <summary>SingleTenant (with a password) or UserAssignedMSI.</summary>
    public string MicrosoftAppType { get; set; } = "";
    public string MicrosoftAppId { get; set; } = "";
    public string MicrosoftAppPassword { get; set; } = "";
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>Empty for the public cloud, https://botframework.azure.us for the US government's.</summary>
    public string ChannelService { get; set; } = "";

    public bool HasAppId => !string.IsNullOrWhiteSpace(MicrosoftAppId);
    public bool IsSingleTenant => MicrosoftAppType.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase);
    public bool HasManagedIdentity => MicrosoftAppType.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A wrong setting stops the start with a sentence that names it.</summary>
internal sealed class BotOptionsCheck(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var fault = options switch
        {
            { ChannelService: not ("" or "https://botframework.azure.us") } =>
                "ChannelService is neither empty (public cloud) nor https://botframework.azure.us (US government).",
            { HasAppId: false } when environment.IsDevelopment() => null,
            { HasAppId: false } =>
                $"MicrosoftAppId is not set: outside Development the bot listens to nobody but its own registration (the environment is {environment.EnvironmentName}).",
            { IsSingleTenant: false, HasManagedIdentity: false } =>
                "MicrosoftAppType is neither SingleTenant nor UserAssignedMSI.",
            { IsSingleTenant: true } when string.IsNullOrWhiteSpace(options.MicrosoftAppPassword) =>
                "MicrosoftAppPassword is not set: a SingleTenant bot speaks with the secret of its app registration.",
            _ => null,
        };
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
    }
}
