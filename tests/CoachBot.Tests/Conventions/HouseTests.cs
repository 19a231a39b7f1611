using System.Reflection;
using System.Text.RegularExpressions;
using CoachBot.Coaching;

namespace CoachBot.Tests.Conventions;

/// <summary>Which part of the house knows which.</summary>
public sealed partial class HouseTests
{
    private const int LongestFile = 300;

    [GeneratedRegex(@"^using (?:static )?CoachBot\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using { get; }

    [GeneratedRegex(@"\[LoggerMessage\((?:EventId = )?(\d+)")]
    private static partial Regex EventId { get; }

    [GeneratedRegex(@"(?:SayAsync|MessageFactory\.Text)\((?:[^;""]*,\s*)?\$?""[^""]* [^""]*""")]
    private static partial Regex SpokenLiteral { get; }

    [Fact]
    public void The_dialogs_and_the_coach_do_not_know_each_other()
    {
        Assert.DoesNotContain(References(typeof(Playbook)), name => name.StartsWith("CoachBot", StringComparison.Ordinal));
        Assert.DoesNotContain(References(typeof(Dialog)), name => name.StartsWith("CoachBot", StringComparison.Ordinal));
    }

    [Fact]
    public void The_coachs_folders_know_nothing_of_the_web_or_of_bots() => Assert.Empty(
        SourceTree.In("src/CoachBot.Coaching").Where(file => file.Code().Contains("using Microsoft.", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void The_edges_folders_know_each_other_without_going_round()
    {
        var arrows = SourceTree.In("src/CoachBot")
            .Where(file => file.Path.Count(character => character == '/') > 2)
            .SelectMany(file => Using.Matches(file.Text).Select(match => (From: file.Path.Split('/')[2], To: match.Groups[1].Value)))
            .Where(arrow => arrow.From != arrow.To && Directory.Exists(Path.Combine(SourceTree.Root, "src/CoachBot", arrow.To)))
            .ToLookup(arrow => arrow.From, arrow => arrow.To);

        var round = arrows.Select(folder => PathBack(folder.Key, folder.Key, arrows, [])).FirstOrDefault(path => path is not null);

        Assert.True(round is null, $"{string.Join(" -> ", round ?? [])}");
    }

    [Fact]
    public void No_file_is_too_long_to_read() => Assert.Empty(
        SourceTree.In("src").Where(file => file.Text.Count(character => character == '\n') > LongestFile).Select(file => file.Path));

    [Fact]
    public void No_two_log_messages_share_an_event_id()
    {
        var ids = SourceTree.In("src/CoachBot").SelectMany(file => EventId.Matches(file.Text).Select(match => match.Groups[1].Value)).ToList();

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Nobody_writes_a_document_but_through_the_saver() => Assert.Equal(
        ["Circles/CircleDocuments.cs", "Journal/JournalMonths.cs", "Organizers/OrganizerDocuments.cs", "Organizers/StoredJson.cs"],
        SourceTree.In("src/CoachBot")
            .Where(file => !file.Path.StartsWith("src/CoachBot/Storage/", StringComparison.Ordinal))
            .Where(file => file.Code().Contains(".TryWriteAsync(", StringComparison.Ordinal))
            .Select(file => file.Path["src/CoachBot/".Length..]));

    [Fact]
    public void Every_sentence_the_bot_says_is_in_the_playbook() => Assert.Empty(
        SourceTree.In("src/CoachBot").SelectMany(file => SpokenLiteral.Matches(file.Text).Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void Every_class_of_the_edge_is_internal_and_sealed_unless_another_inherits_it()
    {
        var types = typeof(Program).Assembly.GetTypes()
            .Where(type => type.IsClass && type.Namespace?.StartsWith("CoachBot", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)).ToList();

        Assert.Empty(types.Where(type => type.IsPublic || (!type.IsSealed && !type.IsAbstract && !types.Exists(other => other.BaseType == type))).Select(type => type.FullName));
    }

    private static IEnumerable<string> References(Type type) => type.Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

    // The way from a folder back to itself, or null.
    private static List<string>? PathBack(string target, string at, ILookup<string, string> arrows, HashSet<string> seen)
    {
        foreach (var next in arrows[at].Distinct())
        {
            if (next == target) return [at, next];
            if (seen.Add(next) && PathBack(target, next, arrows, seen) is { } rest) return [at, .. rest];
        }

        return null;
    }
}
