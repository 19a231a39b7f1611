using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>The stock bot as a program: the SDK's parts put together as its samples do.</summary>
internal static class StockProgram
{
    public const string Command = "stock-bot";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var services = builder.Services;
        services.AddHttpClient();
        services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        services.AddSingleton<IBotFrameworkHttpAdapter, StockAdapter>();
        services.AddSingleton<IStorage, MemoryStorage>();
        services.AddSingleton<UserState>();
        services.AddSingleton<ConversationState>();
        services.AddSingleton(StockCards.Load(builder.Configuration["cards"]!));
        services.AddSingleton<StockDialog>();
        services.AddTransient<IBot, StockBot>();

        var app = builder.Build();
        // The samples have a controller here; this is the lighter of the two.
        app.MapPost("/api/messages", ProcessAsync);
        await app.RunAsync();
        return 0;
    }

    private static Task ProcessAsync(
        HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken cancellationToken) =>
        adapter.ProcessAsync(request, response, bot, cancellationToken);

    // Without the samples' handler of errors: an apology would be answered with 200, and a failure shall be seen.
    private sealed class StockAdapter(BotFrameworkAuthentication authentication, ILogger<IBotFrameworkHttpAdapter> logger)
        : CloudAdapter(authentication, logger);
}
