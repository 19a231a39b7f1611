namespace CoachBot.Letters;

/// <summary>Section <c>Letters</c>: where a letter can be downloaded.</summary>
internal sealed class LettersOptions
{
    public const string Section = "Letters";

    /// <summary>Where browsers reach this host, <c>https://coach.example.org</c>; empty: no download, except in Development.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>A folder that all replicas share, for the keys that links are made with; empty: those of this machine.</summary>
    public string KeyFolder { get; set; } = "";
}
