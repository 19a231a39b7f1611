using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Connector;

public sealed class StartTests
{
    [Theory]
    [InlineData("MicrosoftAppId", null)]
    [InlineData("MicrosoftAppId", " ")]
    [InlineData("MicrosoftAppType", null)]
    [InlineData("MicrosoftAppType", "MultiTenant")]
    [InlineData("MicrosoftAppPassword", null)]
    [InlineData("ChannelService", "https://evil.example")]
    public async Task A_wrong_setting_stops_the_start_with_a_sentence_that_names_it(string setting, string? value)
    {
        var stop = await Assert.ThrowsAsync<OptionsValidationException>(
            () => BotHost.StartGuardedAsync(options => options.Settings[setting] = value));
        Assert.StartsWith(setting, stop.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_password()
    {
        await using var host = await BotHost.StartGuardedAsync(options =>
            (options.Settings["MicrosoftAppType"], options.Settings["MicrosoftAppPassword"]) = ("UserAssignedMSI", null));
        Assert.NotNull(host.Client);
    }
}
