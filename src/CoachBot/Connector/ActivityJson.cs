using System.Buffers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoachBot.Connector;

/// <summary>
/// Activities between their JSON and the SDK's types, by one serializer that is kept. Unlike the SDK's own it leaves a text that looks like a moment
/// as it was written, and leaves out what the SDK's mention methods would stumble over.
/// </summary>
internal static class ActivityJson
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // "$type" and "$ref" are names like any other.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        ContractResolver = ActivityContracts.Instance,
    });

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>Null when the JSON does not have the shape of an activity.</returns>
    public static Activity? Read(byte[] body)
    {
        using var text = new StreamReader(new MemoryStream(body), Utf8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, ArrayPool = CharPool.Shared };
        try
        {
            var activity = Serializer.Deserialize<Activity>(reader);
            if (activity is not null) Tidy(activity);
            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static byte[] Write(object value)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes, Utf8, leaveOpen: true))
        using (var writer = new JsonTextWriter(text) { ArrayPool = CharPool.Shared })
        {
            Serializer.Serialize(writer, value);
        }

        return bytes.ToArray();
    }

    // A null in a list says nothing, and every reader would have to expect it.
    private static void Tidy(Activity activity)
    {
        activity.MembersAdded = WithoutNulls(activity.MembersAdded);
        activity.MembersRemoved = WithoutNulls(activity.MembersRemoved);
        activity.Attachments = WithoutNulls(activity.Attachments);
        activity.Entities = activity.Entities?.Where(entity => entity is not null && (!IsMention(entity) || Names(entity))).ToList();
    }

    private static bool IsMention(Entity entity) => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static bool Names(Entity mention) => mention.Properties is { } parts
        && parts["mentioned"] is JObject mentioned && IsText(mentioned["id"]) && (IsText(parts["text"]) || (IsAbsent(parts["text"]) && IsText(mentioned["name"])))
        && (IsAbsent(mentioned["name"]) || IsText(mentioned["name"]));

    private static bool IsText(JToken? token) => token is { Type: JTokenType.String } && ((string?)token)?.Length > 0;

    private static bool IsAbsent(JToken? token) => token is null or { Type: JTokenType.Null };

    private static IList<T>? WithoutNulls<T>(IList<T>? items)
        where T : class => items?.Contains(null!) is true ? [.. items.Where(item => item is not null)] : items;

    private sealed class CharPool : IArrayPool<char>
    {
        public static readonly CharPool Shared = new();

        public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

        public void Return(char[]? array)
        {
            if (array is not null) ArrayPool<char>.Shared.Return(array);
        }
    }
}
