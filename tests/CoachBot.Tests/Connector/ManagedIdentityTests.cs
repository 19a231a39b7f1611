using System.Net;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Messages;

namespace CoachBot.Tests.Connector;

/// <summary>In the collection of the other tests that set where this process finds its identity.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task A_managed_identity_speaks_without_a_secret()
    {
        await using var identity = await IdentityEndpoint.StartAsync();
        await using var door = await Door.OpenAsync(turn => turn.SendActivityAsync("een"), options =>
        {
            options.Settings["MicrosoftAppType"] = "UserAssignedMSI";
            options.Settings["MicrosoftAppPassword"] = null;
        });

        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.StartsWith("Bearer ey", Assert.Single(door.Connector.Calls).Authorization, StringComparison.Ordinal);
        var asked = Assert.Single(identity.Requests);
        Assert.Equal((BotHost.AppId, "https://api.botframework.com"), (asked["client_id"].ToString(), asked["resource"].ToString()));
    }
}
