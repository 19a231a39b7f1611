namespace CoachBot.Cards;

/// <summary>The card templates by file name.</summary>
internal static class CardNames
{
    public const string Circle = "circle";
    public const string DebriefFollowUp = "debrief-followup";
    public const string DebriefRemedy = "debrief-remedy";
    public const string DebriefSummary = "debrief-summary";
    public const string Form = "form";
    public const string Journal = "journal";
    public const string Notice = "notice";
    public const string Safety = "safety";
    public const string Welcome = "welcome";

    public static readonly IReadOnlyList<string> All =
        [Circle, DebriefFollowUp, DebriefRemedy, DebriefSummary, Form, Journal, Notice, Safety, Welcome];
}
