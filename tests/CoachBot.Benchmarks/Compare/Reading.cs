namespace CoachBot.Benchmarks.Compare;

/// <summary>What was measured of a bot in one slice of time.</summary>
/// <param name="PerSecond">Turns a second.</param>
/// <param name="P50">Milliseconds from a turn's request to its answer, in the middle.</param>
/// <param name="Processor">Milliseconds of processor time that its process took for a turn; a busy machine changes it least.</param>
internal readonly record struct Reading(double PerSecond, double P50, double Processor)
{
    public static Reading Median(IReadOnlyList<Reading> readings) =>
        new(Middle(readings, one => one.PerSecond), Middle(readings, one => one.P50), Middle(readings, one => one.Processor));

    private static double Middle(IReadOnlyList<Reading> readings, Func<Reading, double> figure) =>
        readings.Select(figure).Order().ElementAt(readings.Count / 2);
}
