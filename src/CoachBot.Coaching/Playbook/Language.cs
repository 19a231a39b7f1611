namespace CoachBot.Coaching;

/// <summary>The languages the coach speaks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
public enum Language
{
    [JsonStringEnumMemberName("nl")]
    Dutch,

    [JsonStringEnumMemberName("en")]
    English,
}

public static class Languages
{
    /// <summary>The language of a BCP 47 tag such as <c>nl-NL</c> or <c>en</c>; null when missing or another language.</summary>
    public static Language? FromLocale(string? locale)
    {
        var tag = locale.AsSpan().Trim();
        var end = tag.IndexOfAny('-', '_');
        var language = end < 0 ? tag : tag[..end];
        if (language.Equals("nl", StringComparison.OrdinalIgnoreCase))
            return Language.Dutch;
        return language.Equals("en", StringComparison.OrdinalIgnoreCase) ? Language.English : null;
    }
}
