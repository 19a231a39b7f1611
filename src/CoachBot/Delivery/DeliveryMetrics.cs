using System.Diagnostics.Metrics;
using CoachBot.Coaching.CheckIns;

namespace CoachBot.Delivery;

/// <summary>The check-ins in numbers, by kind: nothing in them tells whose they are.</summary>
internal sealed class DeliveryMetrics : IDisposable
{
    public const string MeterName = "CoachBot.CheckIns";

    private readonly Meter _meter;
    private readonly Counter<long> _due;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _late;
    private readonly Counter<long> _dropped;
    private readonly Counter<long> _skipped;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _throttled;
    private readonly Counter<long> _unreachable;
    private readonly Counter<long> _poisoned;
    private readonly Histogram<double> _delay;

    public DeliveryMetrics(IMeterFactory meters)
    {
        _meter = meters.Create(MeterName);
        _due = Counter("due", "check-ins that came due");
        _sent = Counter("sent", "check-ins that the Connector took");
        _late = Counter("late", "of those, later than a minute after they were due");
        _dropped = Counter("dropped", "check-ins that were pointless by the time they could come, or one too many for the day");
        _skipped = Counter("skipped", "check-ins that had nothing to say");
        _repeated = Counter("repeated", "sends made again although the one before may have arrived");
        _throttled = Counter("throttled", "sends that Teams asked to wait with");
        _unreachable = Counter("unreachable", "people whom Teams no longer lets the bot write to");
        _poisoned = Counter("poisoned", "messages of the queue that could not be handled");
        _delay = _meter.CreateHistogram<double>("coachbot.checkins.delay", "s", "from due to taken by the Connector");
    }

    public void Due(CheckInKind kind) => Add(_due, kind);

    public void Sent(CheckInKind kind, TimeSpan delay)
    {
        Add(_sent, kind);
        _delay.Record(Math.Max(0, delay.TotalSeconds), Tag(kind));
        if (delay > TimeSpan.FromMinutes(1)) Add(_late, kind);
    }

    public void Dropped(CheckInKind kind) => Add(_dropped, kind);

    public void Skipped(CheckInKind kind) => Add(_skipped, kind);

    public void Repeated() => _repeated.Add(1);

    public void Throttled() => _throttled.Add(1);

    public void Unreachable() => _unreachable.Add(1);

    public void Poisoned() => _poisoned.Add(1);

    public void Dispose() => _meter.Dispose();

    private static void Add(Counter<long> counter, CheckInKind kind) => counter.Add(1, Tag(kind));

    private static KeyValuePair<string, object?> Tag(CheckInKind kind) => new("kind", kind.Id());

    private Counter<long> Counter(string name, string meaning) => _meter.CreateCounter<long>($"coachbot.checkins.{name}", description: meaning);
}
