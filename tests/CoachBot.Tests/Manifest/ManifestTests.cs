using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.EndToEnd.Drivers;

namespace CoachBot.Tests.Manifest;

/// <summary>The limits of Teams' manifest schema, 1.19: what a store or an administrator would refuse is refused here first.</summary>
public sealed partial class ManifestTests
{
    private const int MostCommands = 12;
    private const int TitleLimit = 32;
    private const int DescriptionLimit = 128;
    private static readonly string Folder = Path.Combine(NodeTools.Folder, "..", "..", "manifest");
    private static readonly JsonElement English = Read("manifest.json");
    private static readonly JsonElement Dutch = Read("nl.json");

    [Fact]
    public void The_app_and_its_bot_get_their_id_from_the_deployment()
    {
        Assert.Equal("${{MICROSOFT_APP_ID}}", English.GetProperty("id").GetString());
        Assert.Equal("${{MICROSOFT_APP_ID}}", Bot.GetProperty("botId").GetString());
        Assert.Equal("1.19", English.GetProperty("manifestVersion").GetString());
        Assert.Contains("/v1.19/", English.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal(["${{BOT_DOMAIN}}"], English.GetProperty("validDomains").EnumerateArray().Select(domain => domain.GetString()));
    }

    [Theory]
    [InlineData("name.short", 30)]
    [InlineData("name.full", 100)]
    [InlineData("description.short", 80)]
    [InlineData("description.full", 4000)]
    public void Each_text_fits_its_place_in_both_languages(string text, int limit)
    {
        var parts = text.Split('.');
        var english = English.GetProperty(parts[0]).GetProperty(parts[1]).GetString()!;
        var dutch = Dutch.GetProperty(text).GetString()!;

        Assert.InRange(english.Length, 1, limit);
        Assert.InRange(dutch.Length, 1, limit);
    }

    [Fact]
    public void Every_place_where_the_bot_can_be_has_its_commands_and_the_personal_chat_most()
    {
        string[] places = ["personal", "team", "groupChat"];
        Assert.Equal(places, Bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.Equal(places, CommandLists.Select(list => Assert.Single(list.GetProperty("scopes").EnumerateArray()).GetString()));
        Assert.Equal(["debrief", "journal", "help"], Commands(CommandLists[0]).Select(Title).Take(3));
        Assert.Equal(["circle", "bring to circle", "help", "privacy"], Commands(CommandLists[1]).Select(Title));
        Assert.Equal(["debrief", "journal", "help", "language"], Commands(CommandLists[2]).Select(Title));
        Assert.All(["plan", "agenda", "check-ins", "bring to circle", "urgent"], title => Assert.Contains(title, Commands(CommandLists[0]).Select(Title)));
        Assert.Equal([MostCommands, 4, 4], CommandLists.Select(list => Commands(list).Count()));
    }

    [Fact]
    public void Every_command_has_a_Dutch_title_and_description_that_fit()
    {
        string[] personal =
            ["nabespreken", "logboek", "help", "plan", "agenda", "herinneringen", "inbrengen", "mijn plannen", "klanten", "afspraken", "instellingen", "spoed"];
        string[][] dutch = [personal, ["kring", "inbrengen", "help", "privacy"], ["nabespreken", "logboek", "help", "taal"]];
        foreach (var (list, at) in CommandLists.Select((list, at) => (list, at)))
        {
            foreach (var (command, nr) in Commands(list).Select((command, nr) => (command, nr)))
            {
                var key = $"bots[0].commandLists[{at}].commands[{nr}]";
                Assert.Equal(dutch[at][nr], Dutch.GetProperty($"{key}.title").GetString());
                Assert.InRange(Title(command)!.Length, 1, TitleLimit);
                Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, DescriptionLimit);
                Assert.InRange(Dutch.GetProperty($"{key}.description").GetString()!.Length, 1, DescriptionLimit);
            }
        }
    }

    [Fact]
    public void The_Dutch_file_names_nothing_that_the_manifest_does_not_have()
    {
        Assert.Equal("nl.json", Assert.Single(English.GetProperty("localizationInfo").GetProperty("additionalLanguages").EnumerateArray()).GetProperty("file").GetString());
        Assert.All(Dutch.EnumerateObject().Where(text => text.Name != "$schema"), text => Assert.True(Exists(text.Name), text.Name));
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public void Each_icon_is_a_png_of_the_size_that_Teams_asks_for(string icon, int size)
    {
        var png = File.ReadAllBytes(Path.Combine(Folder, English.GetProperty("icons").GetProperty(icon).GetString()!));

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private static JsonElement Bot => English.GetProperty("bots")[0];

    private static JsonElement[] CommandLists => [.. Bot.GetProperty("commandLists").EnumerateArray()];

    private static JsonElement.ArrayEnumerator Commands(JsonElement list) => list.GetProperty("commands").EnumerateArray();

    private static string? Title(JsonElement command) => command.GetProperty("title").GetString();

    // "bots[0].commandLists[1].commands[2].title" is a path through the manifest.
    private static bool Exists(string path)
    {
        var at = English;
        foreach (Match step in Step().Matches(path))
        {
            var found = step.Groups["index"].Success
                ? int.Parse(step.Groups["index"].Value) < at.GetArrayLength()
                : at.TryGetProperty(step.Groups["name"].Value, out _);
            if (!found)
            {
                return false;
            }

            at = step.Groups["index"].Success ? at[int.Parse(step.Groups["index"].Value)] : at.GetProperty(step.Groups["name"].Value);
        }

        return true;
    }

    [GeneratedRegex(@"\[(?<index>\d+)\]|(?<name>\w+)")]
    private static partial Regex Step();

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;
}
