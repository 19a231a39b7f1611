using Newtonsoft.Json;

namespace CoachBot.Benchmarks.Compare.Stock;

/// <summary>The cards that the stock bot answers with: the texts of the host's own, so that both send as much.</summary>
internal sealed record StockCards(string Help, string Debrief, string Next, string Cancelled)
{
    public static StockCards Load(string path) => JsonConvert.DeserializeObject<StockCards>(File.ReadAllText(path))!;

    public void Save(string path) => File.WriteAllText(path, JsonConvert.SerializeObject(this));

    /// <summary>The samples read a card's text anew each time; reading the file each time as well is spared.</summary>
    public static Attachment AttachmentOf(string card) => new() { ContentType = AdaptiveCard.ContentType, Content = Content(card) };

    public static AdaptiveCardInvokeResponse AnswerOf(string card) =>
        new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = Content(card) };

    private static object? Content(string card) => JsonConvert.DeserializeObject(card);
}
