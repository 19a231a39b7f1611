using System.Globalization;
using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Hearing;

/// <summary>
/// What was learned: for every feature how much it speaks for each pitfall, and for there being one at all. A pitfall is
/// heard when it and the whole both come above their limits. Whole numbers, so that every machine reads the same.
/// </summary>
internal sealed class HearingModel
{
    public const float Scale = 100;
    private const string Bias = "=bias";
    private const string Limit = "=limit";

    /// <summary>The columns: the eight pitfalls, and last whether there is one at all.</summary>
    public static readonly IReadOnlyList<string> Columns = [.. Enum.GetValues<Pitfall>().Select(pitfall => pitfall.Id()), "any"];

    private readonly SortedDictionary<string, short[]> _rows;
    private readonly Dictionary<string, short[]> _weights;
    private readonly short[] _bias;
    private readonly short[] _limits;

    /// <param name="rows">The weights of each feature, and the rows of bias and limits, times <see cref="Scale"/>.</param>
    private HearingModel(SortedDictionary<string, short[]> rows)
    {
        _rows = rows;
        (_bias, _limits) = (rows[Bias], rows[Limit]);
        _weights = new(rows.Where(row => row.Key[0] != '='), StringComparer.Ordinal);
    }

    public static HearingModel From(IEnumerable<KeyValuePair<string, float[]>> weights, float[] bias, float[] limits)
    {
        var rows = new SortedDictionary<string, short[]>(StringComparer.Ordinal) { [Bias] = Whole(bias), [Limit] = Whole(limits) };
        foreach (var (feature, own) in weights)
        {
            if (Whole(own) is var whole && whole.Any(weight => weight != 0))
                rows[feature] = whole;
        }

        return new(rows);
    }

    /// <exception cref="FormatException">The lines are no model; the message names the line.</exception>
    public static HearingModel Read(IEnumerable<string> lines)
    {
        var rows = new SortedDictionary<string, short[]>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (++number == 1 ? !cells.Skip(1).SequenceEqual(Columns) : cells.Length != Columns.Count + 1 || cells[0].Length == 0)
                throw new FormatException($"line {number}: is not a row of {string.Join(", ", Columns)}");
            if (number > 1)
                rows[cells[0]] = [.. cells.Skip(1).Select(cell => Number(cell, number))];
        }

        return rows.ContainsKey(Bias) && rows.ContainsKey(Limit) ? new(rows) : throw new FormatException($"line {number}: {Bias} or {Limit} is missing");
    }

    public IEnumerable<string> Lines() => _rows
        .Select(row => $"{row.Key}\t{string.Join('\t', row.Value.Select(weight => weight == 0 ? "" : weight.ToString(CultureInfo.InvariantCulture)))}")
        .Prepend($"feature\t{string.Join('\t', Columns)}");

    public IEnumerable<Pitfall> Judge(Dictionary<string, float> features)
    {
        var scores = Scores(features);
        return Enum.GetValues<Pitfall>().Where(pitfall => scores[^1] > _limits[^1] && scores[(int)pitfall] > _limits[(int)pitfall]);
    }

    /// <summary>How much the features speak for each column.</summary>
    public float[] Scores(Dictionary<string, float> features)
    {
        var scores = Array.ConvertAll(_bias, bias => (float)bias);
        foreach (var (feature, value) in features)
        {
            if (!_weights.TryGetValue(feature, out var weights))
                continue;
            for (var column = 0; column < scores.Length; column++)
                scores[column] += value * weights[column];
        }

        return scores;
    }

    private static short[] Whole(float[] values) => Array.ConvertAll(values, value => (short)MathF.Round(value * Scale));

    private static short Number(string cell, int line) =>
        cell.Length == 0 ? (short)0
        : short.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw new FormatException($"line {line}: '{cell}' is not a whole number");
}
