using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Messages;

/// <summary>Rows 21 to 27: who is known, but may not do this, gets 403.</summary>
public sealed class PermissionTests
{
    private const string Teams = BotHost.TeamsServiceUrl;
    private const string OtherTenant = "99999999-bbbb-cccc-dddd-eeeeeeeeeeee";

    [Fact]
    public async Task Row_21_a_token_without_serviceurl_is_403()
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(), door.Bearer(token => token.Claims.Remove("serviceurl")));
        await door.RefusesAsync(403, Door.Message(), door.Bearer(token => token.Claims["serviceurl"] = ""));
        await door.RefusesAsync(403, Door.Message(), door.Bearer(token => token.Claims["serviceurl"] = new[] { Teams, "https://evil.example/" }));
        await door.RefusesAsync(403, Door.Message(), door.Bearer(token => token.Claims["serviceurl"] = null));
    }

    [Theory]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/emea/")]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net:444/emea/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/emea/")]
    public async Task Row_22_a_service_url_that_the_token_was_not_given_for_is_403(string serviceUrl)
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(message => message["serviceUrl"] = serviceUrl), door.Bearer());
    }

    [Fact]
    public async Task Row_23_a_body_without_a_service_url_is_403()
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(message => message.Remove("serviceUrl")), door.Bearer());
        await door.RefusesAsync(403, Door.Message(message => message["serviceUrl"] = null), door.Bearer());
        await door.RefusesAsync(403, Door.Message(message => message["serviceUrl"] = ""), door.Bearer(serviceUrl: ""));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://52.113.194.132/emea/")]
    [InlineData("https://127.0.0.1/emea/")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("https://xn--smba-.trafficmanager.net/emea/")]
    [InlineData("https://smbа.trafficmanager.net/emea/")] // the second a is Cyrillic
    [InlineData("https://smba.trafficmanager.net./emea/")]
    [InlineData("https://smba.trafficmanager.net:8443/emea/")]
    [InlineData("https://bot@smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/")]
    [InlineData("https://evil.example/smba.trafficmanager.net")]
    [InlineData("//smba.trafficmanager.net/emea/")]
    [InlineData("file:///etc/passwd")]
    public async Task Row_24_a_host_off_the_list_is_403_though_the_token_agrees(string serviceUrl)
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(message => message["serviceUrl"] = serviceUrl), door.Bearer(serviceUrl: serviceUrl));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("AseChannel")]
    [InlineData("emulator")]
    [InlineData("MSTEAMS")]
    [InlineData("webchat")]
    public async Task Row_25_another_channel_is_403_whatever_the_key_is_endorsed_for(string? channelId)
    {
        await using var door = await Door.OpenAsync();
        door.Jwks.Publish("generous", "msteams", "", "AseChannel", "emulator", "MSTEAMS", "webchat");
        var message = Door.Message(message => message["channelId"] = channelId);
        await door.RefusesAsync(403, message, door.Bearer());
        await door.RefusesAsync(403, message, door.Bearer(kid: "generous"));
    }

    [Fact]
    public async Task Row_25_no_channel_is_403()
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(message => message.Remove("channelId")), door.Bearer());
    }

    [Fact]
    public async Task Row_26_a_key_without_the_endorsement_for_teams_is_403()
    {
        await using var door = await Door.OpenAsync();
        door.Jwks.Publish("other", "webchat");
        door.Jwks.Publish("nothing", []);
        door.Jwks.Publish("absent", null);
        await door.RefusesAsync(403, Door.Message(), door.Bearer(kid: "other"));
        await door.RefusesAsync(403, Door.Message(), door.Bearer(kid: "nothing"));
        await door.RefusesAsync(403, Door.Message(), door.Bearer(kid: "absent"));
    }

    private static readonly Dictionary<string, Action<JsonObject>> s_tenants = new()
    {
        ["another tenant in both places"] = message => { InConversation(message, OtherTenant); InChannelData(message, OtherTenant); },
        ["another tenant in the conversation"] = message => InConversation(message, OtherTenant),
        ["another tenant in the channel data"] = message => InChannelData(message, OtherTenant),
        ["only another tenant in the channel data"] = message => { InConversation(message, null); InChannelData(message, OtherTenant); },
        ["no tenant at all"] = message => { InConversation(message, null); message.Remove("channelData"); },
        ["channel data that is none"] = message => message["channelData"] = "tenant",
        ["a tenant that is no text"] = message => message["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = 1 } },
    };

    public static TheoryData<string> Tenants => [.. s_tenants.Keys];

    [Theory]
    [MemberData(nameof(Tenants))]
    public async Task Row_27_a_tenant_that_is_not_served_or_not_sure_is_403(string row)
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(403, Door.Message(s_tenants[row]), door.Bearer());
    }

    [Fact]
    public async Task Row_27_two_tenants_are_403_also_where_any_tenant_is_served()
    {
        await using var door = await Door.OpenAsync(change: options => options.Settings["MicrosoftAppTenantId"] = null);
        await door.RefusesAsync(403, Door.Message(message => InConversation(message, OtherTenant)), door.Bearer());
        var other = Door.Message(message => { InConversation(message, OtherTenant); InChannelData(message, OtherTenant); });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(other, door.Bearer()));
    }

    [Fact]
    public async Task The_list_of_tenants_replaces_the_apps_own()
    {
        await using var door = await Door.OpenAsync(change: options => options.Settings["Teams:AllowedTenants:0"] = OtherTenant);
        await door.RefusesAsync(403, Door.Message(), door.Bearer());
        var other = Door.Message(message => { InConversation(message, OtherTenant); InChannelData(message, OtherTenant); });
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(other, door.Bearer()));
    }

    [Fact]
    public async Task A_tenant_named_in_one_place_is_enough()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(message => message.Remove("channelData")), door.Bearer()));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(message => InConversation(message, null)), door.Bearer()));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(
            Door.Message(message => InConversation(message, BotHost.TenantId.ToUpperInvariant())), door.Bearer()));
    }

    [Fact]
    public async Task A_service_url_may_differ_from_the_tokens_in_case()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer(serviceUrl: Teams.ToUpperInvariant())));
    }

    private static void InConversation(JsonObject message, string? tenant) => message["conversation"]!["tenantId"] = tenant;

    private static void InChannelData(JsonObject message, string? tenant) => message["channelData"]!["tenant"]!["id"] = tenant;
}
