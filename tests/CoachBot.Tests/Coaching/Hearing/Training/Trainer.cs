using CoachBot.Coaching.Hearing;

namespace CoachBot.Tests.Coaching.Hearing.Training;

/// <summary>
/// Trains the model: for each column a linear support vector machine with squared hinge loss, by dual coordinate descent
/// (Hsieh et al., 2008). Nothing but sums, products and square roots in a fixed order: the same rows give the same model.
/// </summary>
internal sealed class Trainer(Signs signs)
{
    // Chosen by cross-validation, as are the weights in TextFeatures.
    private const float Cost = 1;
    private const float CostOfAMissedPitfall = 2.5f;
    private const float CostOfAMissedAny = 1.5f;
    private const float Limit = 0;
    private const float LimitOfAny = 0.25f;
    private const int Rounds = 12;
    private const int FewestRows = 3;
    private const uint Seed = 12_345;

    private readonly TextFeatures _features = new(signs);
    private readonly Dictionary<string, Dictionary<string, float>> _known = new(StringComparer.Ordinal);

    public HearingModel Train(IReadOnlyList<TrainingRow> rows)
    {
        var names = Names(rows);
        var places = names.Select((name, place) => (name, place)).ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);
        var vectors = rows.Select(row => Vector.Of(FeaturesOf(row.Text), places)).ToArray();
        var columns = new float[HearingModel.Columns.Count][];
        Parallel.For(0, columns.Length, column => columns[column] = Learn(vectors, [.. rows.Select(row => row.Has(column))], names.Count, column));
        return HearingModel.From(
            names.Select((name, place) => KeyValuePair.Create(name, Array.ConvertAll(columns, column => column[place]))),
            Array.ConvertAll(columns, column => column[^1]),
            [.. Enumerable.Repeat(Limit, columns.Length - 1), LimitOfAny]);
    }

    // What only one sentence has says nothing about others.
    private List<string> Names(IReadOnlyList<TrainingRow> rows) =>
        [.. rows.SelectMany(row => FeaturesOf(row.Text).Keys).CountBy(name => name, StringComparer.Ordinal)
            .Where(name => name.Value >= FewestRows).Select(name => name.Key).Order(StringComparer.Ordinal)];

    private Dictionary<string, float> FeaturesOf(string text) =>
        _known.TryGetValue(text, out var features) ? features : _known[text] = _features.Of(HeardWord.Of(text));

    /// <returns>A weight for each feature, and the bias.</returns>
    private static float[] Learn(Vector[] rows, bool[] has, int features, int column)
    {
        var weights = new float[features + 1];
        var duals = new float[rows.Length];
        var missed = column == HearingModel.Columns.Count - 1 ? CostOfAMissedAny : CostOfAMissedPitfall;
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var chance = Seed;
        for (var round = 0; round < Rounds; round++)
        {
            for (var last = order.Length - 1; last > 0; last--)
            {
                chance = unchecked((chance * 1_664_525) + 1_013_904_223);
                var other = (int)((chance >> 8) % (uint)(last + 1));
                (order[last], order[other]) = (order[other], order[last]);
            }

            foreach (var row in order)
            {
                var sign = has[row] ? 1 : -1;
                var slack = 0.5f / (has[row] ? Cost * missed : Cost);
                var gradient = (sign * rows[row].Dot(weights)) - 1 + (slack * duals[row]);
                var dual = Math.Max(duals[row] - (gradient / (rows[row].Square + slack)), 0);
                rows[row].AddTo(weights, (dual - duals[row]) * sign);
                duals[row] = dual;
            }
        }

        return weights;
    }

    private sealed record Vector(int[] Places, float[] Values, float Square)
    {
        public static Vector Of(Dictionary<string, float> features, Dictionary<string, int> places)
        {
            var known = features.Where(feature => places.ContainsKey(feature.Key)).ToList();
            return new(
                [.. known.Select(feature => places[feature.Key])],
                [.. known.Select(feature => feature.Value)],
                known.Aggregate(1f, (sum, feature) => sum + (feature.Value * feature.Value)));
        }

        public float Dot(float[] weights)
        {
            var sum = weights[^1];
            for (var i = 0; i < Places.Length; i++)
                sum += weights[Places[i]] * Values[i];
            return sum;
        }

        public void AddTo(float[] weights, float times)
        {
            if (times == 0)
                return;
            weights[^1] += times;
            for (var i = 0; i < Places.Length; i++)
                weights[Places[i]] += times * Values[i];
        }
    }
}
