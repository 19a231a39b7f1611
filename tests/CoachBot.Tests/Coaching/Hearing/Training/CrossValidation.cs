using System.Globalization;
using System.Text;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Hearing;

namespace CoachBot.Tests.Coaching.Hearing.Training;

/// <summary>How well texts are heard that were not learned from: each tenth by a model trained on the other nine.</summary>
internal sealed class CrossValidation
{
    private const int Folds = 10;

    private readonly List<(TrainingRow Row, IReadOnlyList<Pitfall> Heard)> _heard = [];

    private CrossValidation()
    {
    }

    public double MacroF1 => Enum.GetValues<Pitfall>().Average(pitfall => Of(pitfall).F1);

    /// <summary>The share of the harmless texts in which something is heard.</summary>
    public double FalseAlarms => Alarms(row => row.IsNone);

    public static CrossValidation Of(IReadOnlyList<TrainingRow> rows, Signs signs)
    {
        var validation = new CrossValidation();
        var trainer = new Trainer(signs);
        for (var fold = 0; fold < Folds; fold++)
        {
            var hearing = new PitfallHearing(signs, trainer.Train([.. rows.Where(row => FoldOf(row.Group) != fold)]));
            validation._heard.AddRange(rows.Where(row => row.IsMeasured && FoldOf(row.Group) == fold).Select(row => (row, hearing.Listen(row.Text))));
        }

        return validation;
    }

    /// <summary>How well one model hears rows that it has not learned from.</summary>
    public static CrossValidation Of(IReadOnlyList<TrainingRow> rows, PitfallHearing hearing)
    {
        var validation = new CrossValidation();
        validation._heard.AddRange(rows.Select(row => (row, hearing.Listen(row.Text))));
        return validation;
    }

    public (double Precision, double Recall, double F1, int Count) Of(Pitfall pitfall)
    {
        var heard = _heard.Count(text => text.Heard.Contains(pitfall));
        var there = _heard.Count(text => text.Row.Labels.Contains(pitfall.Id()));
        var both = _heard.Count(text => text.Heard.Contains(pitfall) && text.Row.Labels.Contains(pitfall.Id()));
        return ((double)both / Math.Max(heard, 1), (double)both / Math.Max(there, 1), 2.0 * both / Math.Max(heard + there, 1), there);
    }

    public string Report()
    {
        var report = new StringBuilder();
        foreach (var pitfall in Enum.GetValues<Pitfall>())
        {
            var (precision, recall, f1, count) = Of(pitfall);
            report.AppendLine(CultureInfo.InvariantCulture, $"{pitfall.Id(),-18} precision {precision:0.00}  recall {recall:0.00}  F1 {f1:0.00}  ({count})");
        }

        report.AppendLine(CultureInfo.InvariantCulture, $"macro-F1 {MacroF1:0.000}; false alarms: none {FalseAlarms:P1}, danger {Alarms(row => !row.IsNone && row.Labels.Count == 0):P1}");
        foreach (var (row, heard) in _heard.Where(text => !text.Row.Labels.ToHashSet().SetEquals(text.Heard.Select(pitfall => pitfall.Id()))))
            report.AppendLine(CultureInfo.InvariantCulture, $"  {row.Text} | {string.Join(',', row.Labels)} | heard {string.Join(',', heard.Select(pitfall => pitfall.Id()))}");
        return report.ToString();
    }

    private double Alarms(Func<TrainingRow, bool> among)
    {
        var texts = _heard.Where(text => among(text.Row)).ToList();
        return texts.Count(text => text.Heard.Count > 0) / (double)texts.Count;
    }

    // The hash code of a string differs with every run.
    private static int FoldOf(string group) => (int)(group.Aggregate(17u, (hash, letter) => unchecked((hash * 31) + letter)) * 2_654_435_761u >> 16) % Folds;
}
