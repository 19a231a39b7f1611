using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CoachBot.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Drivers;

/// <summary>The counters of one host's check-ins.</summary>
internal sealed class Counted : IDisposable
{
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly MeterListener _listener = new();

    public Counted(BotHost host)
    {
        // Other tests' hosts have meters of the same name.
        var meters = host.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DeliveryMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => _counts.AddOrUpdate(instrument.Name, value, (_, count) => count + value));
        _listener.Start();
    }

    /// <param name="name">The counter's last part, such as "sent".</param>
    public long this[string name] => _counts.GetValueOrDefault($"coachbot.checkins.{name}");

    public void Dispose() => _listener.Dispose();
}
