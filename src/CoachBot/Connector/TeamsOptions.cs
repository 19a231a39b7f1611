namespace CoachBot.Connector;

/// <summary>The settings under <c>Teams</c>: whom the bot listens to and speaks with.</summary>
internal sealed class TeamsOptions
{
    // Where Teams' Connectors live: public cloud, three of the US government, and Microsoft's own canary.
    private static readonly string[] s_microsoft =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        "smba.infra.gov.teams.microsoft.us",
        "smba.infra.dod.teams.microsoft.us",
        "canary.botapi.skype.com",
    ];

    /// <summary>Host names of service URLs; empty means Microsoft's.</summary>
    public IList<string> ServiceHosts { get; } = [];

    /// <summary>Tenant ids; empty means the app's own tenant for a SingleTenant app that names one, otherwise any.</summary>
    public IList<string> AllowedTenants { get; } = [];

    public IEnumerable<string> EffectiveServiceHosts => ServiceHosts is [] ? s_microsoft : ServiceHosts;
}
