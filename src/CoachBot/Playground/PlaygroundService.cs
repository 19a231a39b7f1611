using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CoachBot.Playground;

/// <summary>Starts the Playground once the bot listens, tells where it is, and ends it with the host. Never delays or breaks the bot.</summary>
internal sealed class PlaygroundService(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<PlaygroundOptions> options,
    TimeProvider clock,
    ILogger<PlaygroundService> logger) : BackgroundService
{
    // The first run downloads the package.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happens to the chat window, the bot goes on.")]
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (options.Value.Enabled && await ListeningAsync(stoppingToken) is { } bot)
            {
                await RunAsync(bot, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception problem)
        {
            PlaygroundLog.Failed(logger, problem.Message, MessagesOf(BotAddress()));
        }
    }

    private async Task RunAsync(Uri bot, CancellationToken stopping)
    {
        if (PlaygroundProcess.Find("node") is not { } node || PlaygroundProcess.Find("npx") is not { } npx)
        {
            PlaygroundLog.NoNode(logger, MessagesOf(bot));
            return;
        }

        using var probe = new PlaygroundProbe();
        if (await probe.AnswersAsync(options.Value.Port, stopping))
        {
            PlaygroundLog.Reused(logger, PlaygroundProbe.Address(options.Value.Port));
            return;
        }

        using var playground = PlaygroundProcess.Start(node, npx, options.Value, MessagesOf(bot));
        var from = clock.GetTimestamp();
        while (!playground.HasExited && clock.GetElapsedTime(from) < Patience)
        {
            // On an occupied port it takes another one and says which.
            var port = playground.AnnouncedPort ?? options.Value.Port;
            if (await probe.AnswersAsync(port, stopping))
            {
                PlaygroundLog.Ready(logger, PlaygroundProbe.Address(port));
                await playground.WaitForExitAsync(stopping);
                break;
            }

            await Task.Delay(Pause, clock, stopping);
        }

        PlaygroundLog.Failed(logger, playground.HasExited ? playground.LastWords : $"no answer within {Patience.TotalMinutes} minutes", MessagesOf(bot));
    }

    private async Task<Uri?> ListeningAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
        return BotAddress();
    }

    // An in-memory test server has no address, and then there is nothing to talk to.
    private Uri? BotAddress() => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(address => new Uri(address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)))
        .Select(address => address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address)
        .OrderByDescending(address => address.Scheme == Uri.UriSchemeHttp)
        .FirstOrDefault();

    private static string MessagesOf(Uri? bot) => $"{bot?.GetLeftPart(UriPartial.Authority)}/api/messages";
}
