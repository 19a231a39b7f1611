using CoachBot.Benchmarks.Proof;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Delivery;

/// <summary>Machines whose clocks are ten minutes apart send each check-in once, if not all at the same moment.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class WrongClockTests(SharedAzurite azurite)
{
    private const int Each = 20;
    private static readonly TimeSpan Off = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SkippableFact]
    public async Task A_replica_that_is_ten_minutes_ahead_and_one_that_is_ten_minutes_behind_send_nothing_twice()
    {
        using var ground = await Ground.AzureAsync((await azurite.GetAsync()).ConnectionString, azurite.NextContainer());
        await using var connector = await CountingConnector.StartAsync();
        await using var ahead = await StartAsync(ground, Off);
        await using var right = await StartAsync(ground, TimeSpan.Zero);
        await using var behind = await StartAsync(ground, -Off);
        var organizers = DueOrganizer.Many(3 * Each);
        // Around now as each of the three clocks has it.
        var late = await PlantAsync(ground, connector, organizers.Take(Each), -Off);
        var now = await PlantAsync(ground, connector, organizers.Skip(Each).Take(Each), TimeSpan.Zero);
        var early = await PlantAsync(ground, connector, organizers.Skip(2 * Each), Off);

        // Those are due by every clock within seconds. The others may have to wait for a clock that is behind.
        var from = TimeProvider.System.GetTimestamp();
        while (!late.All(organizer => connector.In(organizer.Conversation).Count > 0) || await WaitingAsync() > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(from) < Patience, "Something that is due by every clock did not come.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.All(late, organizer => Assert.Single(connector.In(organizer.Conversation)));
        Assert.All(now.Concat(early), organizer => Assert.InRange(connector.In(organizer.Conversation).Count, 0, 1));
        foreach (var organizer in organizers)
            Assert.All((await ground.ReadAsync(organizer.Id)).CheckIns.Sends, send => Assert.Equal(0, send.Repeats));

        // Messages of what has arrived: none, once each is dealt with.
        async Task<long> WaitingAsync() =>
            (await ground.CountAsync()).Waiting - now.Concat(early).Count(organizer => connector.In(organizer.Conversation).Count == 0);
    }

    private static Task<BotHost> StartAsync(Ground ground, TimeSpan off) => BotHost.StartAsync(options =>
    {
        options.Clock = new WrongClock(off);
        options.Settings["CheckIns:Send"] = "true";
        options.Settings["CheckIns:TenantPerSecond"] = "50";
        foreach (var (name, value) in ground.Settings) options.Settings[name.Replace("__", ":", StringComparison.Ordinal)] = value;
    });

    private static async Task<IReadOnlyList<DueOrganizer>> PlantAsync(Ground ground, CountingConnector connector, IEnumerable<DueOrganizer> organizers, TimeSpan off)
    {
        var (planted, now) = (organizers.ToList(), TimeProvider.System.GetUtcNow() + off);
        for (var number = 0; number < planted.Count; number++)
            await planted[number].PlantAsync(ground, connector.Address, now.AddSeconds((number * 10.0 / planted.Count) - 3));
        return planted;
    }

    private sealed class WrongClock(TimeSpan off) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + off;
    }
}
