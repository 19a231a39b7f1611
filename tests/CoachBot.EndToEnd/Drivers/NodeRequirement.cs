namespace CoachBot.EndToEnd.Drivers;

/// <summary>A tool that a test cannot do without: missing, it skips the test with a reason, or fails it where all tests must run.</summary>
internal static class NodeRequirement
{
    /// <summary>Set to 1 where a skipped test is an error (.ci/run does).</summary>
    public const string RequireAll = "COACHBOT_TESTS_REQUIRE_ALL";

    public static string OnPath(string[] names, string whatToInstall)
    {
        var found = names.Select(Find).FirstOrDefault(path => path is not null);
        if (found is null && Environment.GetEnvironmentVariable(RequireAll) == "1")
        {
            Assert.Fail(whatToInstall);
        }

        Skip.If(found is null, whatToInstall);
        return found!;
    }

    /// <summary>The full path of a program on the PATH, or null.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
