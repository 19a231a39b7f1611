using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CoachBot.Tests.Conventions;

/// <summary>The repository's own source, as files.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../.."));

    [GeneratedRegex("""//[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""")]
    private static partial Regex CommentOrLiteral { get; }

    public static IEnumerable<SourceFile> In(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)));

    /// <summary>The code alone: comments gone, literals empty.</summary>
    public static string Code(this SourceFile file) =>
        CommentOrLiteral.Replace(file.Text, match => match.ValueSpan[0] == '/' ? "" : "\"\"");

    // The compiler knows where the source is; the tests run from their own folder.
    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <param name="Path">From the top of the repository, with slashes.</param>
internal sealed record SourceFile(string Path, string Text);
