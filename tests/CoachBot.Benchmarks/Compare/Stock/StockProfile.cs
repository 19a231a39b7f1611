namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>What the stock bot keeps about its user.</summary>
internal sealed class StockProfile
{
    public int Debriefs { get; set; }

    public Dictionary<string, string> Answers { get; set; } = [];
}
