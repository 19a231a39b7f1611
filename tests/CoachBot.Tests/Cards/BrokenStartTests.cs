using System.Diagnostics;

namespace CoachBot.Tests.Cards;

/// <summary>The built program, started from a copy of its folder in which one file is broken.</summary>
public sealed class BrokenStartTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-start-").FullName;

    [Theory]
    [InlineData("cards/welcome.json", "{\n  \"type\": \"AdaptiveCard\",\n  \"lang\": \"${lang +}\"\n}", "line 3: 'lang +' is not an expression")]
    [InlineData("cards/notice.json", null, "the card template is missing")]
    [InlineData("playbook/hearing-model.tsv", null, "cannot be read")]
    [InlineData("playbook/texts.json", "{\n  \"texts\": [\n    oops\n  ]\n}", "line 3")]
    public async Task A_broken_file_stops_the_start_with_one_sentence(string file, string? content, string reason)
    {
        CopyProgram();
        var path = Path.Combine(_folder, file);
        if (content is null) File.Delete(path);
        else await File.WriteAllTextAsync(path, content);

        var (code, errors) = await StartAsync();

        Assert.Equal(1, code);
        var sentence = Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("CoachBot does not start: ", sentence, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(file), sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CopyProgram()
    {
        foreach (var folder in new[] { "", "cards", "playbook", "runtimes" })
        {
            var source = Path.Combine(AppContext.BaseDirectory, folder);
            if (!Directory.Exists(source)) continue;
            foreach (var file in Directory.EnumerateFiles(source, "*", folder == "runtimes" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
            {
                var target = Path.Combine(_folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    private async Task<(int Code, string Errors)> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(_folder, "CoachBot.dll")])
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["Playground__Enabled"] = "false" },
        };
        using var program = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            var output = program.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = await program.StandardError.ReadToEndAsync(patience.Token);
            await output;
            await program.WaitForExitAsync(patience.Token);
            return (program.ExitCode, errors);
        }
        finally
        {
            if (!program.HasExited) program.Kill(entireProcessTree: true);
        }
    }
}
