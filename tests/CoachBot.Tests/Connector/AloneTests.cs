using CoachBot.Connector;
using CoachBot.Tests.Dialogs;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoachBot.Tests.Connector;

/// <summary>The adapter alone, without the product around it.</summary>
public sealed class AloneTests
{
    [Fact]
    public async Task A_token_does_not_travel_in_the_clear()
    {
        await using var connector = await FakeConnector.StartAsync();
        await BeginAsync(connector, (_, _) => Task.CompletedTask);

        Assert.Empty(Assert.Single(connector.Calls).Authorization);
    }

    [Fact]
    public async Task What_goes_wrong_inside_is_the_adapters_and_a_refusal_the_callers()
    {
        await using var connector = await FakeConnector.StartAsync();
        var errors = new List<Exception>();
        await BeginAsync(connector, (_, _) => throw new InvalidOperationException("broken"), errors);
        connector.RefuseNext(403);
        await Assert.ThrowsAsync<ErrorResponseException>(() => BeginAsync(connector, (_, _) => Task.CompletedTask, errors));

        Assert.Equal("broken", Assert.Single(errors).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_that_does_not_say_where_starts_no_turn(string answer)
    {
        await using var connector = await FakeConnector.StartAsync();
        var turns = 0;
        connector.AnswerNext(200, answer);
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => BeginAsync(connector, (_, _) => Task.FromResult(++turns)));

        Assert.Equal((SendOutcome.Unknown, 0), (SendOutcomes.Of(wrong), turns));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_that_names_nobody_is_no_member(string answer)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.AnswerNext(200, answer);
        var reference = Incoming.Message().GetConversationReference();
        reference.ServiceUrl = connector.Address.ToString();

        await Assert.ThrowsAnyAsync<Exception>(() => Adapter().ContinueConversationAsync(
            BotHost.AppId, reference, (turn, stop) => TeamsInfo.GetMemberAsync(turn, "29:anna", stop), CancellationToken.None));
        Assert.Equal("GET", Assert.Single(connector.Calls).Method);
    }

    [Fact]
    public async Task Without_an_address_nothing_begins() => await Assert.ThrowsAnyAsync<ArgumentException>(() =>
        Adapter().CreateConversationAsync(BotHost.AppId, Channels.Msteams, " ", null, NewThread.InChannel(), (_, _) => Task.CompletedTask, default));

    private static Task BeginAsync(FakeConnector connector, BotCallbackHandler callback, List<Exception>? errors = null)
    {
        var adapter = Adapter();
        if (errors is not null)
        {
            adapter.OnTurnError = (_, error) =>
            {
                errors.Add(error);
                return Task.CompletedTask;
            };
        }

        return adapter.CreateConversationAsync(
            BotHost.AppId, Channels.Msteams, connector.Address.ToString(), null, NewThread.InChannel(), callback, CancellationToken.None);
    }

    private static TeamsAdapter Adapter()
    {
        var settings = new Dictionary<string, string?> { ["MicrosoftAppId"] = BotHost.AppId, ["MicrosoftAppPassword"] = "a password of nobody", ["MicrosoftAppTenantId"] = BotHost.TenantId };
        var http = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var (teams, bot) = (Options.Create(new TeamsOptions()), Options.Create(new BotOptions()));
        var admission = new TeamsAdmission(new ServiceHosts(teams, bot), teams, bot);
        var authentication = new TeamsAuthentication(configuration, http, admission, TimeProvider.System, NullLogger<TeamsAuthentication>.Instance);
        return new TeamsAdapter(authentication, NullLogger<CloudAdapter>.Instance);
    }
}
