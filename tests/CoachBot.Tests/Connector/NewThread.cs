using CoachBot.Tests.Drivers;
using CoachBot.Tests.Messages;

namespace CoachBot.Tests.Connector;

/// <summary>Conversations that a bot begins, by the adapter of its turn.</summary>
internal static class NewThread
{
    public const string Channel = "19:team@thread.tacv2";

    public static ConversationParameters InChannel(string text = "een") => new()
    {
        IsGroup = true,
        ChannelData = new TeamsChannelData { Channel = new ChannelInfo(Channel), Tenant = new TenantInfo(BotHost.TenantId) },
        Activity = MessageFactory.Text(text),
        TenantId = BotHost.TenantId,
    };

    public static ConversationParameters With(string member) => new()
    {
        IsGroup = false,
        Bot = new ChannelAccount("28:bot"),
        Members = [new ChannelAccount(member)],
        ChannelData = new Dictionary<string, object> { ["tenant"] = new Dictionary<string, object> { ["id"] = BotHost.TenantId } },
        TenantId = BotHost.TenantId,
    };

    public static Task BeginAsync(
        this ITurnContext turn, ConversationParameters parameters, Func<ITurnContext, Task>? callback = null, string serviceUrl = BotHost.TeamsServiceUrl) =>
        turn.Adapter.CreateConversationAsync(
            BotHost.AppId, Channels.Msteams, serviceUrl, null, parameters, (begun, _) => callback?.Invoke(begun) ?? Task.CompletedTask, CancellationToken.None);
}
