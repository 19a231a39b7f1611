using CoachBot.Coaching.Hearing;

namespace CoachBot.Tests.Coaching.Hearing.Training;

/// <param name="Labels">Ids of pitfalls; none and crisis are not among them.</param>
/// <param name="Group">Rows that tell the same are of one group: never one in training and another in the test.</param>
/// <param name="IsMeasured">Whether the row counts in the report; the sentences written for training do not.</param>
internal sealed record TrainingRow(string Text, IReadOnlyList<string> Labels, bool IsNone, string Group, bool IsMeasured)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Coaching", "Hearing", "Training");

    public static IReadOnlyList<TrainingRow> All { get; } = [.. In("utterances.tsv", true), .. In("sentences.tsv", false)];

    /// <summary>Rows by a writer who saw nothing of the others; only measured, never learned from.</summary>
    public static IReadOnlyList<TrainingRow> Unseen { get; } = [.. In("unseen.tsv", true)];

    public bool Has(int column) => column < HearingModel.Columns.Count - 1 ? Labels.Contains(HearingModel.Columns[column]) : Labels.Count > 0;

    private static IEnumerable<TrainingRow> In(string file, bool measured) => File.ReadLines(Path.Combine(Folder, file)).Skip(1)
        .Select(line => line.Split('\t'))
        .Select((cells, number) => new TrainingRow(
            cells[1],
            [.. cells[2].Split(',').Intersect(HearingModel.Columns)],
            cells[2] == "none",
            cells[3].Length > 0 ? cells[3] : $"{file}:{number}",
            measured));
}
