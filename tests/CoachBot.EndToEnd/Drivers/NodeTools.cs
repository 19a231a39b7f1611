using System.Reflection;
using System.Text.Json;

namespace CoachBot.EndToEnd.Drivers;

/// <summary>
/// The Node tools of tests/CoachBot.EndToEnd (Azurite, the Playground, the Adaptive Cards parser). A test that uses them is a
/// <c>[SkippableFact]</c> or <c>[SkippableTheory]</c> and asks from inside the test: xunit turns a skip thrown in a fixture into a failure.
/// </summary>
internal static class NodeTools
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The source folder of the end-to-end project, with package.json and node_modules.</summary>
    public static string Folder { get; } = typeof(NodeTools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "EndToEndFolder").Value!;

    /// <summary>The path of node; skips the test when Node is not installed.</summary>
    public static string Node() => NodeRequirement.OnPath(
        ["node"],
        "Install Node.js 20 or newer (with npm) and put it on the PATH: this test runs a Node tool. On Debian: apt-get install nodejs npm.");

    /// <summary>The path of Chromium; skips the test when it is not installed.</summary>
    public static string Chromium() => NodeRequirement.OnPath(
        ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"],
        "Install Chromium and put it on the PATH: this test looks at the bot in a browser. On Debian: apt-get install chromium.");

    /// <summary>The full path of a file of an npm package, for example <c>azurite/dist/src/azurite.js</c>. Installs the packages first when they are missing.</summary>
    public static string PackageFile(string path)
    {
        Node();
        NodePackages.Install();
        var file = Path.Combine(Folder, "node_modules", path);
        return File.Exists(file) ? file : throw new FileNotFoundException($"The npm packages are installed, but {file} is not among them.");
    }

    /// <summary>Starts <c>node script arguments</c>; the whole process tree ends when the result is disposed.</summary>
    /// <param name="script">A full path, or the path of a file in an npm package.</param>
    /// <param name="arguments">What the script gets.</param>
    public static NodeProcess Start(string script, params IEnumerable<string> arguments) => Start(script, [.. arguments], new Dictionary<string, string>());

    /// <summary>The same, with environment variables on top of the test's own.</summary>
    public static NodeProcess Start(string script, string[] arguments, IReadOnlyDictionary<string, string> environment) => NodeProcess.Start(
        Node(),
        [Path.IsPathRooted(script) ? script : PackageFile(script), .. arguments],
        Folder,
        environment);

    /// <summary>Parses each card with the adaptivecards package as version 1.5; no warnings means that Teams' parser takes the card as it is.</summary>
    public static IReadOnlyList<CardWarning> ParseCards(IEnumerable<(string Name, string Json)> cards)
    {
        PackageFile("adaptivecards/dist/adaptivecards.js");
        var folder = Directory.CreateTempSubdirectory("coachbot-cards-");
        try
        {
            foreach (var (name, json) in cards)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name + ".json"), json);
            }

            using var parser = Start(Path.Combine(Folder, "Cards", "parse-cards.cjs"), folder.FullName);
            var output = parser.ReadToEnd(TimeSpan.FromMinutes(1));
            return JsonSerializer.Deserialize<List<CardWarning>>(output, Json)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>One remark of the parser about one card.</summary>
    internal sealed record CardWarning(string Card, string Phase, string Event, string Message);
}
