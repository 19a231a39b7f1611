using System.Text.Json;
using System.Text.Unicode;

namespace CoachBot.Messages;

/// <summary>What of a request's body is looked at before anybody knows who sent it: its size, and that it is the JSON of an activity.</summary>
internal static class ActivityBody
{
    /// <summary>Teams sends at most 100 KB of UTF-16; cards' answers and channel data come on top.</summary>
    public const int MaxBytes = 256 * 1024;

    // Cards nest about ten deep.
    private const int MaxDepth = 64;
    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <returns>The whole body, or null when it is larger than <see cref="MaxBytes"/>.</returns>
    public static async Task<byte[]?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (copy.Length + read > MaxBytes)
            {
                return null;
            }

            await copy.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return copy.ToArray();
    }

    /// <summary>One JSON object in UTF-8 whose texts can all be read, with a type, a conversation and a sender.</summary>
    public static bool IsActivity(byte[] body)
    {
        try
        {
            if (!Utf8.IsValid(body) || !TextsAreClean(body))
            {
                return false;
            }

            using var document = JsonDocument.Parse(body, s_strict);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object && HasText(root, "type") && HasId(root, "conversation") && HasId(root, "from") && ActivityShape.Fits(root);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // An escape can still hide half a surrogate pair or a NUL, which would break whoever reads or stores the text later.
    private static bool TextsAreClean(byte[] body)
    {
        if (!body.AsSpan().Contains((byte)'\\')) return true;
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsClean(ref reader))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsClean(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasId(JsonElement activity, string party) =>
        activity.TryGetProperty(party, out var value) && value.ValueKind == JsonValueKind.Object && HasText(value, "id");

    private static bool HasText(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());
}
