using CoachBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Drivers;

/// <summary>A SQLite file that outlives its bots: for one that restarts, or two that work on it together.</summary>
internal sealed class SharedFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-shared-");

    public Task<BotHost> StartAsync(Action<BotHostOptions>? change = null) => BotHost.StartAsync(options =>
    {
        options.Settings["Storage:Sqlite:Path"] = Path.Combine(_folder.FullName, "coachbot.db");
        change?.Invoke(options);
    });

    public void Dispose() => _folder.Delete(recursive: true);
}

internal static class StoreInFront
{
    /// <summary>Puts a store of the test before the product's own.</summary>
    public static void PutInFront(this BotHostOptions options, Func<ICoachStore, ICoachStore> wrap) => options.Services += services =>
    {
        var own = services.Last(service => service.ServiceType == typeof(ICoachStore)).ImplementationFactory!;
        services.AddSingleton(provider => wrap((ICoachStore)own(provider)));
    };

    /// <summary>A bot whose store a test can spoil and watch.</summary>
    public static async Task<(BotHost Host, ScriptedStore Store)> StartScriptedAsync(Action<BotHostOptions>? change = null)
    {
        ScriptedStore? store = null;
        var host = await BotHost.StartAsync(options =>
        {
            change?.Invoke(options);
            options.PutInFront(own => store = new ScriptedStore(own));
        });
        host.Services.GetRequiredService<ICoachStore>();
        return (host, store!);
    }
}
