using System.Globalization;

namespace CoachBot.Queues;

/// <summary>
/// What a received message needs to be changed, deleted or poisoned, as text <c>queue|pop receipt|content</c>:
/// the content goes along because the poison queue gets it as it was, readable or not.
/// </summary>
internal sealed record AzureReceipt(int Queue, string PopReceipt, string Content)
{
    // A pop receipt is base64 and never holds it.
    private const char Between = '|';

    public static AzureReceipt Of(ReceivedCheckIn received)
    {
        var parts = received.Receipt.Split(Between, 3);
        return new AzureReceipt(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Queue}{Between}{PopReceipt}{Between}{Content}");
}
