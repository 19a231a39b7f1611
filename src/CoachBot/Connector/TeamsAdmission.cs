using Microsoft.Extensions.Options;

namespace CoachBot.Connector;

/// <summary>What a known sender may ask: Teams only, answers to Teams' own hosts only, in the tenants that the bot serves.</summary>
internal sealed class TeamsAdmission(ServiceHosts hosts, IOptions<TeamsOptions> teams, IOptions<BotOptions> bot)
{
    private readonly HashSet<string> _tenants = new(Tenants(teams.Value, bot.Value), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ForbiddenRequestException">The activity may not be acted upon.</exception>
    public void Admit(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            throw new ForbiddenRequestException("The channel is not Teams.");
        }

        if (!hosts.Allow(activity.ServiceUrl))
        {
            throw new ForbiddenRequestException("The service URL is not one of Teams' hosts.");
        }

        if (activity.ChannelData is not null && !activity.TryGetChannelData<TeamsChannelData>(out _))
        {
            throw new ForbiddenRequestException("The channel data is not that of Teams.");
        }

        AdmitTenant(activity.Conversation?.TenantId, activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id);
    }

    private void AdmitTenant(string? ofConversation, string? ofChannelData)
    {
        var (first, second) = (Named(ofConversation), Named(ofChannelData));
        if (first is not null && second is not null && !first.Equals(second, StringComparison.OrdinalIgnoreCase))
        {
            throw new ForbiddenRequestException("The activity names two tenants.");
        }

        // No tenant at all is not an allowed one.
        if (_tenants.Count > 0 && !_tenants.Contains(first ?? second ?? ""))
        {
            throw new ForbiddenRequestException("The tenant is not in Teams:AllowedTenants.");
        }
    }

    private static string? Named(string? tenant) => string.IsNullOrWhiteSpace(tenant) ? null : tenant;

    private static IEnumerable<string> Tenants(TeamsOptions teams, BotOptions bot) => teams.AllowedTenants switch
    {
        [] when bot is { HasAppId: true, IsSingleTenant: true } && Named(bot.MicrosoftAppTenantId) is { } own => [own],
        var named => named,
    };
}
