using CoachBot.Cards;
using CoachBot.Speech;

namespace CoachBot.Dialogs;

/// <summary>What somebody can ask for in a word. The words are a text of the playbook, in both languages always.</summary>
/// <param name="command">Its text is the words: spellings separated by commas. Also what a button names.</param>
internal abstract class Intent(Command command)
{
    public Command Command => command;

    /// <summary>Whether it is small talk, which inside a flow is an answer rather than a wish.</summary>
    public virtual bool IsSmallTalk => false;

    /// <summary>Whether a talk begins with it; then what is to be asked first is asked first.</summary>
    public virtual bool BeginsTalk => false;

    /// <summary>Whether a text means this intent.</summary>
    /// <param name="inFlow">Whether a question is open: then what only begins like the command is an answer.</param>
    /// <returns>What follows the command, empty when nothing does; null when the text means something else.</returns>
    public virtual string? Hear(Voice voice, string text, bool inFlow)
    {
        if (inFlow && IsSmallTalk) return null;
        if (!CommandWords.Match(voice.Playbook.Text(command.Id), text, out var rest)) return null;
        return rest.Length == 0 || Takes(voice, rest, inFlow) ? rest : null;
    }

    /// <summary>Whether these words may follow the command.</summary>
    protected virtual bool Takes(Voice voice, string rest, bool inFlow) => false;

    /// <summary>"hi there", "dank je wel", "journal of november": a word or two.</summary>
    protected static bool IsShort(string rest) => rest.Split(' ').Length <= 2;

    /// <param name="argument">What follows the command, trimmed; empty when nothing does.</param>
    public abstract Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken);
}
