using Microsoft.Extensions.Options;

namespace CoachBot.Connector;

/// <summary>
/// Where the bot's words and its token may go. A bot without an app id has no token and runs on a developer's machine:
/// there, and only there, the Agents Playground's mocked Connector on this machine counts too.
/// </summary>
internal sealed class ServiceHosts(IOptions<TeamsOptions> teams, IOptions<BotOptions> bot)
{
    private readonly HashSet<string> _hosts = new(teams.Value.EffectiveServiceHosts, StringComparer.OrdinalIgnoreCase);
    private readonly bool _loopback = !bot.Value.HasAppId;

    public bool Allow(string? serviceUrl) => Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && Allow(address);

    public bool Allow(Uri address) => (_loopback && address.IsLoopback) ||
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && address.UserInfo.Length == 0 && _hosts.Contains(address.IdnHost));
}
