using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CoachBot.Cards;
using CoachBot.Coaching;
using CoachBot.Coaching.Debriefs;
using CoachBot.Debriefs;
using CoachBot.Speech;

namespace CoachBot.Benchmarks;

/// <summary>What a card costs beside parsing a template of its size, which is what one pays for reading templates each turn.</summary>
[MemoryDiagnoser]
public class CardBenchmarks
{
    private static readonly Debrief Open = new() { Id = "20260101-0000000000", StartedAt = DateTimeOffset.UnixEpoch };
    private byte[] _template = [];
    private CardTemplates _templates = null!;
    private DebriefForms _forms = null!;
    private Voice _voice = null!;

    [GlobalSetup]
    public void Setup()
    {
        var playbook = Playbook.Load(Path.Combine(AppContext.BaseDirectory, "playbook"));
        var cards = Path.Combine(AppContext.BaseDirectory, "cards");
        _template = File.ReadAllBytes(Path.Combine(cards, $"{CardNames.Form}.json"));
        _templates = new CardTemplates(cards, playbook);
        _forms = new DebriefForms(playbook);
        _voice = new Voice(playbook, Language.Dutch, playbook.Countries["NL"], CoachBot.Coaching.Profiles.Profile.Unknown);
    }

    [Benchmark(Baseline = true)]
    public JsonDocument ParseTheTemplate() => JsonDocument.Parse(_template);

    [Benchmark]
    public object RenderTheDebrief()
    {
        var view = _forms.Of(_voice, Open, []).ToView(_voice, new Dictionary<string, string>(), null);
        return _templates.Render(view.Card, Language.Dutch, view.Data);
    }
}
