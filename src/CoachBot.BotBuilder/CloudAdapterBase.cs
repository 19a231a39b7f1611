using System.Security.Claims;
using CoachBot.BotBuilder.Connector;
using CoachBot.BotBuilder.Connector.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.BotBuilder;

/// <summary>Authenticates what comes in and sends what goes out through the Bot Connector.</summary>
public abstract class CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null) : BotAdapter
{
    public BotFrameworkAuthentication BotFrameworkAuthentication { get; } = botFrameworkAuthentication;

    public ILogger Logger { get; } = logger ?? NullLogger.Instance;

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var receipts = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            receipts[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        }

        return receipts;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return ConnectorOf(turnContext).UpdateAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ConnectorOf(turnContext).DeleteAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);
    }

    public override async Task ContinueConversationAsync(
        string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var identity = CreateClaimsIdentity(botId);
        using var context = Context(reference.GetContinuationActivity(), identity, BotFrameworkAuthentication.CreateConnectorFactory(identity));
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <summary>Begins a conversation and runs a turn in it: that of the event <see cref="ActivityEventNames.CreateConversation"/>.</summary>
    /// <param name="audience">What the token is for; null for the Connector itself.</param>
    /// <exception cref="ErrorResponseException">The Connector refused; there is no turn.</exception>
    public override async Task CreateConversationAsync(
        string botAppId, string channelId, string serviceUrl, string? audience, ConversationParameters conversationParameters,
        BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim("serviceurl", serviceUrl));
        using var connector = BotFrameworkAuthentication.CreateConnectorFactory(identity).Create(serviceUrl, audience);
        var created = await connector.CreateAsync(conversationParameters, cancellationToken);
        using var context = Context(CreateActivity(created, channelId, serviceUrl, conversationParameters), identity, connector);
        await RunPipelineAsync(context, callback, cancellationToken);
    }

    /// <returns>What an invoke is answered with; null for every other activity.</returns>
    protected async Task<InvokeResponse?> ProcessActivityAsync(
        string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        using var context = Context(activity, sender.ClaimsIdentity, sender.ConnectorFactory);
        await RunPipelineAsync(context, callback, cancellationToken);
        if (activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }

        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 };
    }

    // Who the bot is in a turn that it starts itself.
    private static ClaimsIdentity CreateClaimsIdentity(string? botAppId) => new([new Claim("aud", botAppId ?? ""), new Claim("appid", botAppId ?? "")]);

    private static Activity CreateActivity(
        ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.CreateConversation,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
#pragma warning disable RS0030 // There is no activity to derive an id from: the conversation began without one.
        Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
#pragma warning restore RS0030
        Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };

    private TurnContext Context(Activity activity, ClaimsIdentity identity, ConnectorFactory connectors) =>
        Context(activity, identity, connectors.Create(activity.ServiceUrl));

    private TurnContext Context(Activity activity, ClaimsIdentity identity, ConnectorClient connector)
    {
        var context = new TurnContext(this, activity);
        context.TurnState.Add<object>(BotIdentityKey, identity);
        context.TurnState.Add(connector);
        return context;
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return new ResourceResponse(string.Empty);
            case ActivityTypes.Trace:
                // Only the emulator shows traces.
                return new ResourceResponse(string.Empty);
            default:
                return await ConnectorOf(turnContext).SendAsync(activity, cancellationToken);
        }
    }

    private static ConnectorClient ConnectorOf(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ConnectorClient>() ?? throw new InvalidOperationException("The turn was not begun by this adapter.");
}
