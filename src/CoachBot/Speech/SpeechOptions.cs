namespace CoachBot.Speech;

/// <summary>Section <c>Speech</c>: what the coach says before an organizer has chosen.</summary>
internal sealed class SpeechOptions
{
    public const string Section = "Speech";

    /// <summary>nl or en, for activities whose locale is neither.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Whose emergency and help lines are named: NL, UK or US.</summary>
    public string Country { get; set; } = "NL";
}
