using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Conventions;

/// <summary>The texts of the playbook and who says them.</summary>
public sealed partial class TextIdTests
{
    private const string Fallback = "ph_";

    [GeneratedRegex("""(?:voice|voices\.Of\(turnContext\)|Playbook|screen\.VoiceOf\([^)]*\))\[\s*"([a-z0-9_.]+)"|(?:Say|Hears|Text)\(\s*"([a-z0-9_.]+)"|"((?:cmd|bv|st|button|help|privacy|sorry|journal|debrief|flow|welcome|typing|type|card|plan|summary|offer|safety)_[a-z0-9_]+)""")]
    private static partial Regex Said { get; }

    [GeneratedRegex(@"\{([a-z][a-z0-9_]*)\}")]
    private static partial Regex Placeholder { get; }

    // Names that look like a text's id but are data of a card, a setting or JSON.
    private static readonly string[] NotTexts = ["plan_when", "plan_then"];

    [Fact]
    public void Every_text_that_the_bot_says_exists()
    {
        var unknown = SourceTree.In("src/CoachBot")
            .SelectMany(file => Said.Matches(file.Text).Select(match => (file.Path, Id: match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value)))
            .Where(said => !TestPlaybook.Shipped.Texts.ContainsKey(said.Id) && !NotTexts.Contains(said.Id));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_text_of_the_shell_is_said_somewhere()
    {
        var ids = Directory.EnumerateFiles(TestPlaybook.Folder, "texts*.json").SelectMany(IdsIn).ToList();
        var source = string.Concat(SourceTree.In("src").Select(file => file.Text).Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "cards")).Select(File.ReadAllText)));
        var placeholders = TestPlaybook.Shipped.Texts.Values.SelectMany(text => Placeholder.Matches(text.Nl)).Select(match => Fallback + match.Groups[1].Value).ToHashSet();

        var unsaid = ids.Where(id => id.StartsWith(Fallback, StringComparison.Ordinal)
            ? !placeholders.Contains(id)
            : !source.Contains($"\"{id}\"", StringComparison.Ordinal) && !source.Contains($"t.{id}}}", StringComparison.Ordinal));

        Assert.Empty(unsaid);
    }

    private static List<string> IdsIn(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("texts").EnumerateArray().Select(text => text.GetProperty("id").GetString()!)];
    }
}
