namespace CoachBot.Connector;

#if BOTBUILDER_PACKAGES
/// <summary>The SDK's authentication has no injected clock: it judges a token's lifetime by the wall clock.</summary>
internal abstract class ClockedAuthentication : ConfigurationBotFrameworkAuthentication
{
    protected ClockedAuthentication(IConfiguration configuration, IHttpClientFactory http, ILogger logger, TimeProvider clock)
        : base(configuration, httpClientFactory: http, logger: logger) => _ = clock;
}
#else
/// <summary>The authentication of src/CoachBot.BotBuilder, which judges a token's lifetime by the injected clock.</summary>
internal abstract class ClockedAuthentication(IConfiguration configuration, IHttpClientFactory http, ILogger logger, TimeProvider clock)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: http, logger: logger, timeProvider: clock);
#endif
