using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;

namespace CoachBot.Benchmarks;

/// <summary>An organizer's document through JSON and back: a new one, and one that is as full as it gets.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private byte[] _new = [];
    private byte[] _full = [];

    [GlobalSetup]
    public void Setup()
    {
        _new = Write(new OrganizerDocument());
        _full = Write(new OrganizerDocument
        {
            Debriefs = [.. Enumerable.Range(0, OrganizerDocument.MostRecent).Select(number => new Debrief
            {
                Id = $"20260101-{number:x10}",
                StartedAt = DateTimeOffset.UnixEpoch,
                Client = "M7",
                Proud = new string('p', 200),
                Open = new string('o', 1000),
                Levels = new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 2, [Pitfall.HelperChair] = 1 },
                Pitfall = Pitfall.Overtime,
                Level = 2,
            })],
        });
    }

    [Benchmark(Baseline = true)]
    public byte[] NewDocument() => Write(Read(_new));

    [Benchmark]
    public byte[] FullDocument() => Write(Read(_full));

    private static OrganizerDocument Read(byte[] json) => JsonSerializer.Deserialize(json, OrganizerJson.Default.OrganizerDocument)!;

    private static byte[] Write(OrganizerDocument document) => JsonSerializer.SerializeToUtf8Bytes(document, OrganizerJson.Default.OrganizerDocument);
}
