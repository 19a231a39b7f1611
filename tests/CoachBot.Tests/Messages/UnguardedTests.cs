using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Messages;

/// <summary>A developer's machine: no app id, no tokens, and nobody from elsewhere.</summary>
public sealed class UnguardedTests
{
    [Fact]
    public async Task The_playground_on_this_machine_is_listened_to_and_answered_without_a_token()
    {
        await using var door = await Door.OpenUnguardedAsync(turn => turn.SendActivityAsync("dag!"));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Local(door)));
        Assert.Equal(["dag!"], door.Connector.TextsIn("a:anna"));
        Assert.All(door.Connector.Calls, call => Assert.Empty(call.Authorization));
        Assert.Empty(door.Jwks.Fetches);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://192.168.1.10:56150/_connector")]
    [InlineData("http://localhost.evil.example/")]
    public async Task An_answer_goes_to_this_machine_only(string serviceUrl)
    {
        await using var door = await Door.OpenUnguardedAsync();
        await door.RefusesAsync(403, Door.Message(message => message["serviceUrl"] = serviceUrl), null);
    }

    [Fact]
    public async Task Another_channel_is_403_here_too()
    {
        await using var door = await Door.OpenUnguardedAsync();
        await door.RefusesAsync(403, Local(door, message => message["channelId"] = "emulator"), null);
    }

    [Fact]
    public async Task A_token_that_cannot_be_judged_is_401()
    {
        await using var door = await Door.OpenUnguardedAsync();
        await door.RefusesAsync(401, Local(door), door.Bearer());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Host", "evil.example")]
    public async Task What_a_tunnel_or_another_name_brings_in_is_401(string header, string value)
    {
        await using var door = await Door.OpenUnguardedAsync();
        using var request = Door.Request(Local(door).ToJsonString());
        request.Headers.TryAddWithoutValidation(header, value);
        await door.RefusesAsync(401, request);
    }

    [Fact]
    public async Task A_sender_on_another_machine_is_401()
    {
        await using var door = await Door.OpenUnguardedAsync(change: options =>
            options.Services += services => services.AddSingleton<IStartupFilter, FromElsewhere>());
        await door.RefusesAsync(401, Local(door), null);
    }

    private static JsonObject Local(Door door, Action<JsonObject>? bend = null) => Door.Message(message =>
    {
        message["serviceUrl"] = door.Connector.Address.ToString();
        bend?.Invoke(message);
    });

    private sealed class FromElsewhere : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.9");
                return rest(context);
            });
            next(app);
        };
    }
}
