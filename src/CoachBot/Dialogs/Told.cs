namespace CoachBot.Dialogs;

/// <summary>What somebody told, in this turn, that a flow begins with.</summary>
internal sealed record Told(string Text);
