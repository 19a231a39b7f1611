using CoachBot.Cards;
using CoachBot.Tests.Coaching;

namespace CoachBot.Tests.Cards;

/// <summary>A template that cannot be used is told with file, line and reason before anybody sees a card.</summary>
public sealed class BrokenTemplateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-cards-").FullName;

    public BrokenTemplateTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "cards")))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
    }

    [Theory]
    [InlineData("{\n  \"body\": [\n    oops\n  ]\n}", 3, "'o' is an invalid start of a value")]
    [InlineData("", 1, "The input does not contain any JSON tokens")]
    [InlineData("[]", 1, "a card template is an object")]
    [InlineData("{\n  \"a\": \"${name\"\n}", 2, "'${name' has a ${ without a }")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": \"Hi ${name +}\"\n}", 3, "'name +' is not an expression: unexpected at character 6")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": \"${'x == y}\"\n}", 3, "''x == y' is not an expression: unexpected at character 1")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": \"${\\\"x == y}\"\n}", 3, "'\"x == y' is not an expression: unexpected at character 1")]
    [InlineData("{\n  \"a\": \"${t.no_such_text}\"\n}", 2, "there is no text 'no_such_text'")]
    [InlineData("{\n  \"a\": \"${name} and ${$root.t.no_such_text}\"\n}", 2, "there is no text 'no_such_text'")]
    [InlineData("{\n  \"a\": 1,\n  \"$when\": \"${!t.no_such_text && b}\"\n}", 3, "there is no text 'no_such_text'")]
    public void It_names_file_line_and_reason(string template, int line, string reason)
    {
        var file = Path.Combine(_folder, "journal.json");
        File.WriteAllText(file, template);

        var wrong = Assert.Throws<CardTemplateException>(Load);

        Assert.StartsWith($"{file}, line {line}: {reason}", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_template_is_named()
    {
        File.Delete(Path.Combine(_folder, "welcome.json"));

        var wrong = Assert.Throws<CardTemplateException>(Load);

        Assert.Equal($"{Path.Combine(_folder, "welcome.json")}: the card template is missing", wrong.Message);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        Directory.Delete(_folder, recursive: true);

        Assert.StartsWith(_folder, Assert.Throws<CardTemplateException>(Load).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private CardTemplates Load() => new(_folder, TestPlaybook.Shipped);
}
