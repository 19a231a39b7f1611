using CoachBot.Coaching;
using CoachBot.Speech;

namespace CoachBot.Shell;

/// <summary>What somebody can ask for in a word. The words are texts of the playbook, both languages always.</summary>
internal static class Commands
{
    public const string Debrief = "cmd_debrief";
    public const string Journal = "cmd_journal";
    public const string Help = "cmd_help";
    public const string Language = "cmd_language";
    public const string Cancel = "cmd_cancel";
    public const string Urgent = "cmd_urgent";
    public const string Type = "cmd_type";
    public const string Cards = "cmd_cards";
    public const string Privacy = "cmd_privacy";
    public const string Hello = "cmd_hello";
    public const string Thanks = "cmd_thanks";

    private static readonly string[] Alone = [Urgent, Cancel, Debrief, Help, Type, Cards, Privacy];
    private static readonly string[] WithRest = [Journal, Language];
    private static readonly string[] SmallTalk = [Hello, Thanks];

    /// <summary>Reads a command and what follows it.</summary>
    /// <param name="withSmallTalk">Whether a greeting counts; inside a dialog "fine" is an answer.</param>
    /// <returns>Null when the text is no command.</returns>
    public static (string Command, string Argument)? Read(Playbook playbook, string text, bool withSmallTalk)
    {
        foreach (var command in withSmallTalk ? Alone.Concat(SmallTalk) : Alone)
            if (CommandWords.Match(playbook.Text(command), text)) return (command, "");
        foreach (var command in WithRest)
            if (CommandWords.Match(playbook.Text(command), text, out var rest) && rest.Split(' ').Length <= 2) return (command, rest);
        return null;
    }
}
