namespace CoachBot.Coaching.Reading;

internal static class CountrySettingsReader
{
    /// <summary>The settings by country; each country must have each setting.</summary>
    public static Dictionary<string, CountrySettings> Read(ContentFile file, TextRegister texts)
    {
        var byCountry = new Dictionary<string, Dictionary<string, CountrySetting>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.CountrySettingsFile).Settings, "$.settings"))
        {
            var id = file.Required(item.Id, $"{path}.id");
            var status = file.Required(item.Status, $"{path}.status");
            var name = texts.AddNameless(file, $"{path}.name", item.Name?.Nl, item.Name?.En);
            if (item.Countries is null or { Count: 0 })
                throw file.Broken($"{path}.countries", "is missing or empty");
            if (byCountry.Count > 0 && !byCountry.Keys.Order().SequenceEqual(item.Countries.Keys.Order(), StringComparer.OrdinalIgnoreCase))
                throw file.Broken($"{path}.countries", $"must be {string.Join(", ", byCountry.Keys)}");
            foreach (var (country, words) in item.Countries)
            {
                var place = $"{path}.countries.{country}";
                var text = texts.AddNameless(file, place, words?.Nl, words?.En);
                if (Placeholders.In(text.Nl).Count > 0 || Placeholders.In(text.En).Count > 0)
                    throw file.Broken(place, "fills a placeholder, so it cannot hold one itself");
                if (words?.Tel is { } tel && (!tel.Any(char.IsAsciiDigit) || tel.Any(letter => !char.IsAsciiDigit(letter) && letter is not (' ' or '-'))))
                    throw file.Broken($"{place}.tel", "must be digits, spaces and hyphens");
                if (!byCountry.TryGetValue(country, out var settings))
                    byCountry[country] = settings = new(StringComparer.Ordinal);
                if (!settings.TryAdd(id, new CountrySetting(id, name, text, words?.Tel, status, item.VerifiedOn)))
                    throw file.Broken($"{path}.id", $"is a duplicate: '{id}'");
            }
        }

        return byCountry.ToDictionary(country => country.Key, country => new CountrySettings(country.Key, country.Value), StringComparer.OrdinalIgnoreCase);
    }
}
