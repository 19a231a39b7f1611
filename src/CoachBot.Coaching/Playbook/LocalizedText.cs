namespace CoachBot.Coaching;

/// <summary>One sentence in both languages; it may hold <c>{placeholders}</c> for <see cref="Playbook.Fill(LocalizedText, Language, CountrySettings, IReadOnlyDictionary{string, string}?)"/>.</summary>
public sealed record LocalizedText(string Nl, string En)
{
    public string In(Language language) => language switch
    {
        Language.Dutch => Nl,
        Language.English => En,
    };
}
