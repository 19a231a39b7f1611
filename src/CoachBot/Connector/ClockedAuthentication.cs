namespace CoachBot.Connector;

#if BOTBUILDER_PACKAGES
// The SDK has no injected clock: a token's lifetime is judged by the wall clock there.
internal abstract class ClockedAuthentication(IConfiguration configuration, IHttpClientFactory http, ILogger logger, TimeProvider _)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: http, logger: logger);
#else
internal abstract class ClockedAuthentication(IConfiguration configuration, IHttpClientFactory http, ILogger logger, TimeProvider clock)
    : ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: http, logger: logger, timeProvider: clock);
#endif
