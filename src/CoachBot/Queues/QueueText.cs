using System.Text.Json;

namespace CoachBot.Queues;

/// <summary>A message as the text that queues carry: JSON in ASCII, at most some 25,000 characters for ids of 2,000.</summary>
internal static class QueueText
{
    public static string Write(QueuedCheckIn message) => JsonSerializer.Serialize(message, QueueJson.Default.QueuedCheckIn);

    /// <returns>Null when it is no message.</returns>
    public static QueuedCheckIn? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, QueueJson.Default.QueuedCheckIn);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
