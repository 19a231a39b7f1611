using System.Text;

namespace CoachBot.BotBuilder.Schema;

public static class ActivityExtensions
{
    private const string Open = "<at";
    private const string Close = "</at>";

    /// <summary>Takes the mentions of the bot out of the text; changes the activity.</summary>
    /// <returns>The text that remains.</returns>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient?.Id);
    }

    /// <summary>Takes the mentions of one account out of the text; changes the activity. One pass over the text, whatever it holds.</summary>
    /// <returns>The text that remains.</returns>
    public static string? RemoveMentionText(this IMessageActivity activity, string? id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in activity.GetMentions().Where(mention => id is not null && mention.Mentioned?.Id == id))
        {
            AddIfAny(names, mention.Mentioned?.Name);
            AddIfAny(names, Tags(mention.Text ?? string.Empty).FirstOrDefault().Name);
        }

        if (names.Count > 0 && activity.Text is { } text)
        {
            activity.Text = Without(text, names);
        }

        return activity.Text;
    }

    private static void AddIfAny(HashSet<string> names, string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            names.Add(name);
        }
    }

    private static string Without(string text, HashSet<string> names)
    {
        var kept = new StringBuilder(text.Length);
        var position = 0;
        foreach (var tag in Tags(text))
        {
            if (names.Contains(tag.Name))
            {
                kept.Append(text, position, tag.Start - position);
                position = tag.End;
            }
        }

        return kept.Append(text, position, text.Length - position).ToString();
    }

    // <at>name</at> and <at id="0">name</at>. Each part of the text is looked at a fixed number of times: a closing tag is paired with the
    // last opening tag since the one before, and when no closing tag is left the search ends.
    private static IEnumerable<(int Start, int End, string Name)> Tags(string text)
    {
        var position = 0;
        while (text.IndexOf(Close, position, StringComparison.OrdinalIgnoreCase) is var close and >= 0)
        {
            var end = close + Close.Length;
            var start = text.AsSpan(position, close - position).LastIndexOf(Open, StringComparison.OrdinalIgnoreCase) + position;
            if (start >= position && text.IndexOf('>', start, close - start) is var bracket and >= 0)
            {
                yield return (start, end, text[(bracket + 1)..close]);
            }

            position = end;
        }
    }
}
