namespace CoachBot.Tests.Drivers;

/// <summary>Another clock on which nobody waits for less than a second: who steps aside goes on, though the other stands still.</summary>
internal sealed class ImpatientClock(TimeProvider clock) : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime > TimeSpan.Zero && dueTime < Short ? TimeSpan.Zero : dueTime, period);
}
