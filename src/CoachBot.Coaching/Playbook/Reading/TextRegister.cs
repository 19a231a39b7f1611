namespace CoachBot.Coaching.Reading;

/// <summary>Every sentence of the playbook by id; sees to it that each is there in both languages, once, with the same placeholders.</summary>
internal sealed class TextRegister
{
    private readonly Dictionary<string, LocalizedText> _texts = new(StringComparer.Ordinal);
    private readonly List<(ContentFile File, string Path, LocalizedText Text)> _places = [];

    public IReadOnlyDictionary<string, LocalizedText> Texts => _texts;

    /// <summary>The item's text, under its id.</summary>
    public LocalizedText Add(ContentFile file, string path, Item? item)
    {
        if (item is null)
            throw file.Broken(path, "is missing");
        if (string.IsNullOrWhiteSpace(item.Id))
            throw file.Broken($"{path}.id", "is missing or empty");
        var text = AddNameless(file, path, item.Nl, item.En);
        if (!_texts.TryAdd(item.Id, text))
            throw file.Broken($"{path}.id", $"is a duplicate: '{item.Id}' is used elsewhere in the playbook");
        return text;
    }

    /// <summary>A text that is part of something else and has no id of its own.</summary>
    public LocalizedText AddNameless(ContentFile file, string path, string? nl, string? en)
    {
        if (string.IsNullOrWhiteSpace(nl))
            throw file.Broken($"{path}.nl", "is missing or empty");
        if (string.IsNullOrWhiteSpace(en))
            throw file.Broken($"{path}.en", "is missing or empty");
        var text = new LocalizedText(nl, en);
        _places.Add((file, path, text));
        return text;
    }

    /// <summary>To be called when all is loaded: a name is known when a country setting or a <c>ph_</c> text can fill it.</summary>
    public void CheckPlaceholders(IReadOnlyCollection<string> settings)
    {
        foreach (var (file, path, text) in _places)
        {
            if (Placeholders.HasStrayBrace(text.Nl) || Placeholders.HasStrayBrace(text.En))
                throw file.Broken(path, "has a brace that belongs to no {placeholder}");
            var dutch = Placeholders.In(text.Nl);
            var english = Placeholders.In(text.En);
            if (!dutch.SetEquals(english))
                throw file.Broken(path, $"has other placeholders in nl ({string.Join(", ", dutch)}) than in en ({string.Join(", ", english)})");
            if (dutch.FirstOrDefault(name => !settings.Contains(name) && !_texts.ContainsKey(Playbook.FallbackPrefix + name)) is { } unknown)
                throw file.Broken(path, $"has the unknown placeholder {{{unknown}}}: it is no country setting, and texts.json has no {Playbook.FallbackPrefix}{unknown}");
        }

        foreach (var (file, path, text) in _places.Where(place => IsFiller(place.Text)))
        {
            if (Placeholders.In(text.Nl).Count > 0)
                throw file.Broken(path, "fills a placeholder, so it cannot hold one itself");
        }
    }

    private bool IsFiller(LocalizedText text) =>
        _texts.Any(entry => ReferenceEquals(entry.Value, text) && entry.Key.StartsWith(Playbook.FallbackPrefix, StringComparison.Ordinal));
}
