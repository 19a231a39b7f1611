namespace CoachBot.Coaching;

/// <summary>The playbook cannot be used; the message names the file, the line, the id and the reason.</summary>
public sealed class PlaybookException(string message, Exception? inner = null) : Exception(message, inner);
