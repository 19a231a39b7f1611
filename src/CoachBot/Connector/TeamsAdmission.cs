using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CoachBot.Connector;

/// <summary>What a known sender may ask: Teams only, answers to Teams' own hosts only, in the tenants that the bot serves.</summary>
internal sealed class TeamsAdmission(ServiceHosts hosts, IOptions<TeamsOptions> teams, IOptions<BotOptions> bot)
{
    private static readonly string[] Parts = ["tenant", "team", "channel"];

    private readonly HashSet<string> _tenants = new(Tenants(teams.Value, bot.Value), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RequestRefusedException">403: The activity may not be acted upon.</exception>
    public void Admit(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            throw new RequestRefusedException(403, "The channel is not Teams.");
        }

        if (!hosts.Allow(activity.ServiceUrl))
        {
            throw new RequestRefusedException(403, "The service URL is not one of Teams' hosts.");
        }

        if (activity.ChannelData is not null && !IsOfTeams(activity.ChannelData))
        {
            throw new RequestRefusedException(403, "The channel data is not that of Teams.");
        }

        AdmitTenant(activity.Conversation?.TenantId, activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id);
    }

    // The SDK would make a text of a number.
    private static bool IsOfTeams(object channelData) => channelData is JObject data
        && IsText(data["eventType"]) && Parts.All(part => IsNone(data[part]) || (data[part] is JObject owner && IsText(owner["id"])));

    private static bool IsText(JToken? token) => IsNone(token) || token!.Type == JTokenType.String;

    private static bool IsNone(JToken? token) => token is null or { Type: JTokenType.Null };

    private void AdmitTenant(string? ofConversation, string? ofChannelData)
    {
        var (first, second) = (Named(ofConversation), Named(ofChannelData));
        if (first is not null && second is not null && !first.Equals(second, StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(403, "The activity names two tenants.");
        }

        // No tenant at all is not an allowed one.
        if (_tenants.Count > 0 && !_tenants.Contains(first ?? second ?? ""))
        {
            throw new RequestRefusedException(403, "The tenant is not in Teams:AllowedTenants.");
        }
    }

    private static string? Named(string? tenant) => string.IsNullOrWhiteSpace(tenant) ? null : tenant;

    private static IEnumerable<string> Tenants(TeamsOptions teams, BotOptions bot) => teams.AllowedTenants switch
    {
        [] when bot is { HasAppId: true, IsSingleTenant: true } && Named(bot.MicrosoftAppTenantId) is { } own => [own],
        var named => named,
    };
}
