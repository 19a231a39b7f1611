using System.Globalization;

namespace CoachBot.Dialogs;

/// <summary>
/// What a flow remembers between its steps, by name: the values of its waterfall (<see cref="WaterfallStepContext.Values"/>), kept in the dialog's state and
/// gone with it. A flow that remembers more has a state of its own with a property for each.
/// </summary>
internal class FlowState
{
    private const string RunName = "run";
    private const string ArgumentName = "argument";
    private const string AwaitedName = "awaited";

    public IDictionary<string, object?> Kept { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The id of this run of the flow, so that its cards are not those of another run.</summary>
    public string Run
    {
        get => this[RunName] ?? "";
        set => this[RunName] = value;
    }

    /// <summary>What was said after the command that began the flow; empty when nothing was.</summary>
    public string Argument
    {
        get => this[ArgumentName] ?? "";
        set => this[ArgumentName] = value;
    }

    /// <summary>Whether the run's first card was sent before the run began.</summary>
    public bool IsAwaited
    {
        get => this[AwaitedName] is not null;
        set => this[AwaitedName] = value ? "yes" : null;
    }

    public string? this[string name]
    {
        get => Kept.TryGetValue(name, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        set
        {
            if (value is null) Kept.Remove(name);
            else Kept[name] = value;
        }
    }
}
