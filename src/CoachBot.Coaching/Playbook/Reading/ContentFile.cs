using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CoachBot.Coaching.Reading;

/// <summary>One file of the playbook, and how to say what is wrong with it.</summary>
internal sealed class ContentFile
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly string _name;
    private readonly byte[] _json;
    private readonly JsonPlaces _places;

    public ContentFile(string folder, string name)
    {
        _name = name;
        try
        {
            // Editors of office machines like to add a byte order mark.
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            _json = bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
            _places = new JsonPlaces(_json);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new PlaybookException($"{name}: cannot be read from '{folder}'.", missing);
        }
        catch (JsonException syntax)
        {
            throw new PlaybookException($"{name}, line {syntax.LineNumber + 1}: not valid JSON. {Reason(syntax)}.", syntax);
        }
        catch (InvalidOperationException text)
        {
            throw new PlaybookException($"{name}: not valid UTF-8 text.", text);
        }
    }

    public T Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(_json, type) ?? throw Broken("$", "is null");
        }
        catch (JsonException shape)
        {
            throw new PlaybookException(Message(shape.Path ?? "$", Reason(shape), (int?)shape.LineNumber + 1), shape);
        }
    }

    /// <summary>What to throw when the value at this path is wrong.</summary>
    public PlaybookException Broken(string path, string reason) => new(Message(path, reason));

    private string Message(string path, string reason, int? line = null)
    {
        var id = _places.Id(path) is { } known ? $", id {known}" : "";
        return $"{_name}, line {line ?? _places.Line(path)}{id}: {path} {reason}.";
    }

    /// <summary>The serializer's reason in the words of who edits the file, and without its own account of the place.</summary>
    private static string Reason(JsonException exception)
    {
        if (exception.Message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal))
            return "has a value of the wrong kind";
        if (exception.Message.Contains("could not be mapped", StringComparison.Ordinal) && exception.Message.Split('\'') is [_, var name, ..])
            return $"has a member that is not known here: '{name}'";
        var end = exception.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        if (end < 0)
            end = exception.Message.IndexOf(" LineNumber: ", StringComparison.Ordinal);
        return (end < 0 ? exception.Message : exception.Message[..end]).TrimEnd('.');
    }
}
