using System.Text.Json;

namespace CoachBot.Coaching.Reading;

/// <summary>Where each value of a JSON file stands, so that a complaint can name the line and the id.</summary>
internal sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public JsonPlaces(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var scopes = new Stack<Scope>();
        var path = "$";
        var line = 1;
        var counted = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            if (reader.TokenType is JsonTokenType.PropertyName)
            {
                path = $"{scopes.Peek().Path}.{reader.GetString()}";
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
            {
                scopes.Pop();
                continue;
            }

            if (scopes.TryPeek(out var scope) && scope.IsArray)
                path = $"{scope.Path}[{scope.Count++}]";
            _lines[path] = line;
            if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                scopes.Push(new Scope(path, reader.TokenType is JsonTokenType.StartArray));
            else if (reader.TokenType is JsonTokenType.String && path.EndsWith(".id", StringComparison.Ordinal))
                _ids[path[..^".id".Length]] = reader.GetString()!;
        }
    }

    /// <summary>The line of the value at this path, or of the nearest value around it; from 1.</summary>
    public int Line(string path) => Nearest(path, _lines) is { } known ? _lines[known] : 1;

    /// <summary>The id of the nearest object around this path.</summary>
    public string? Id(string path) => Nearest(path, _ids) is { } known ? _ids[known] : null;

    private static string? Nearest<T>(string path, Dictionary<string, T> known)
    {
        while (path.Length > 0 && !known.ContainsKey(path))
            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        return path.Length > 0 ? path : null;
    }

    private sealed class Scope(string path, bool isArray)
    {
        public string Path { get; } = path;
        public bool IsArray { get; } = isArray;
        public int Count { get; set; }
    }
}
