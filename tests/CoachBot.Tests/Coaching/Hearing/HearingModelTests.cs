using CoachBot.Coaching;
using CoachBot.Coaching.Hearing;
using CoachBot.Coaching.Reading;
using CoachBot.Tests.Coaching.Hearing.Training;
using CoachBot.Tests.Conventions;
using Xunit.Abstractions;

namespace CoachBot.Tests.Coaching.Hearing;

/// <summary>The model that ships is the one that the rows make, and it hears texts it has not learned from.</summary>
public sealed class HearingModelTests(ITestOutputHelper output)
{
    private const double LeastMacroF1 = 0.75;
    private const double MostFalseAlarms = 0.05;
    private static readonly Signs Signs = HearingReader.Signs(new ContentFile(TestPlaybook.Folder, HearingReader.SignsFile));

    [Fact]
    public void Texts_it_has_not_learned_from_are_heard()
    {
        var validation = CrossValidation.Of(TrainingRow.All, Signs);

        output.WriteLine(validation.Report());
        Assert.True(validation.MacroF1 >= LeastMacroF1, validation.Report());
        Assert.True(validation.FalseAlarms <= MostFalseAlarms, validation.Report());
    }

    [Fact]
    public void Sentences_by_somebody_who_saw_none_of_the_others_are_heard()
    {
        var validation = CrossValidation.Of(TrainingRow.Unseen, TestPlaybook.Shipped.Hearing);

        output.WriteLine(validation.Report());
        Assert.True(validation.MacroF1 >= LeastMacroF1, validation.Report());
        Assert.True(validation.FalseAlarms <= MostFalseAlarms, validation.Report());
    }

    /// <summary>After a change of the rows or the signs: COACHBOT_TRAIN=1 dotnet test --filter The_model_that_ships.</summary>
    [Fact]
    public void The_model_that_ships_is_what_training_makes()
    {
        var trained = new Trainer(Signs).Train(TrainingRow.All).Lines().ToList();
        if (Environment.GetEnvironmentVariable("COACHBOT_TRAIN") == "1")
            File.WriteAllText(Path.Combine(SourceTree.Root, "src/CoachBot.Coaching/Hearing", HearingReader.ModelFile), string.Join('\n', trained) + "\n");

        var shipped = File.ReadLines(Path.Combine(TestPlaybook.Folder, HearingReader.ModelFile)).ToList();

        Assert.True(trained.SequenceEqual(shipped, StringComparer.Ordinal), $"{HearingReader.ModelFile} is not what the rows and signs make: {trained.Except(shipped).Count()} lines differ");
    }

    [Fact]
    public void Rows_that_tell_the_same_are_in_one_group_in_both_languages() => Assert.All(
        TrainingRow.All.Where(row => row.IsMeasured).GroupBy(row => row.Group),
        group => Assert.Single(group.Select(row => row.IsNone).Distinct()));

    [Theory]
    [InlineData("", "is missing")]
    [InlineData("feature\tovertime", "line 1")]
    [InlineData(null, "cannot be read")]
    public void A_broken_model_is_named(string? content, string reason) => AssertNamed(HearingReader.ModelFile, content, reason);

    [Theory]
    [InlineData("{}", "$.signs is missing or empty")]
    [InlineData("""{"signs": [{"id": "a", "words": ""}]}""", "words is missing or empty")]
    [InlineData("""{"signs": [{"id": "a", "words": "b"}, {"id": "a", "words": "b"}]}""", "is a duplicate")]
    [InlineData(null, "cannot be read")]
    public void A_broken_file_of_signs_is_named(string? content, string reason) => AssertNamed(HearingReader.SignsFile, content, reason);

    [Fact]
    public void A_number_that_is_none_is_named_with_its_line()
    {
        var lines = File.ReadAllLines(Path.Combine(TestPlaybook.Folder, HearingReader.ModelFile));
        lines[4] = lines[4].Replace('\t', 'x');

        AssertNamed(HearingReader.ModelFile, string.Join('\n', lines), "line 5");
    }

    private static void AssertNamed(string file, string? content, string reason)
    {
        var folder = Directory.CreateTempSubdirectory("hearing");
        try
        {
            foreach (var source in Directory.EnumerateFiles(TestPlaybook.Folder))
                File.Copy(source, Path.Combine(folder.FullName, Path.GetFileName(source)));
            var path = Path.Combine(folder.FullName, file);
            if (content is null) File.Delete(path);
            else File.WriteAllText(path, content);

            var message = Assert.Throws<PlaybookException>(() => Playbook.Load(folder.FullName)).Message;

            Assert.StartsWith(file, message, StringComparison.Ordinal);
            Assert.Contains(reason, message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
