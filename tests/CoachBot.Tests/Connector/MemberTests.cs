using System.Net;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Messages;

namespace CoachBot.Tests.Connector;

/// <summary>Who somebody in a conversation is.</summary>
public sealed class MemberTests
{
    private const string Team = "19:general@thread.tacv2";

    [Fact]
    public async Task In_a_channel_the_team_is_asked()
    {
        TeamsChannelAccount? bea = null;
        await using var door = await Door.OpenAsync(async turn => bea = await TeamsInfo.GetMemberAsync(turn, "29:bea/.."));
        door.Connector.Members[(Team, "29:bea/..")] = new("29:bea/..", "Bea", "bea-aad");
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(message =>
        {
            message["conversation"]!["id"] = "19:other@thread.tacv2;messageid=1";
            message["channelData"]!["team"] = new JsonObject { ["id"] = Team };
        }), door.Bearer()));

        Assert.Equal(("29:bea/..", "Bea", "bea-aad"), (bea!.Id, bea.Name, bea.AadObjectId));
        var asked = Assert.Single(door.Connector.Calls);
        Assert.Equal(("GET", Team, "29:bea/..", "Bearer outgoing-1"), (asked.Method, asked.ConversationId, asked.MemberId, asked.Authorization));
        Assert.Empty(door.Connector.In(Team));
    }

    [Fact]
    public async Task Elsewhere_the_conversation_is_asked()
    {
        TeamsChannelAccount? anna = null;
        await using var door = await Door.OpenAsync(async turn => anna = await TeamsInfo.GetMemberAsync(turn, "29:anna"));
        door.Connector.Members[("a:anna", "29:anna")] = new("29:anna", "Anna");
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal(("Anna", null), (anna!.Name, anna.AadObjectId));
    }

    [Fact]
    public async Task Nobody_is_404() => await RefusesAsync(404, "MemberNotFoundInConversation", _ => { });

    [Fact]
    public async Task A_bot_outside_is_403() => await RefusesAsync(
        403, "BotNotInConversationRoster", connector => connector.RefuseNext(403, code: "BotNotInConversationRoster"));

    [Fact]
    public async Task A_question_that_may_have_been_heard_is_asked_again()
    {
        await using var door = await Door.OpenAsync(turn => TeamsInfo.GetMemberAsync(turn, "29:anna"), SendingTests.AtOnce);
        door.Connector.Members[("a:anna", "29:anna")] = new("29:anna", "Anna");
        door.Connector.CutNext();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Equal([499, 200], door.Connector.Calls.Select(call => call.Status));
    }

    private static async Task RefusesAsync(int status, string code, Action<FakeConnector> prepare)
    {
        await using var door = await Door.OpenAsync(async turn =>
        {
            var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => TeamsInfo.GetMemberAsync(turn, "29:nobody"));
            Assert.Equal((status, code), ((int)refusal.Response!.StatusCode, refusal.Body?.Error?.Code));
        });
        prepare(door.Connector);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        Assert.Single(door.Connector.Calls);
    }
}
