using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Letters;
using CoachBot.Tests.Coaching;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CoachBot.Tests.Letters;

public sealed class LetterDocumentTests
{
    [Theory]
    [InlineData(Language.Dutch)]
    [InlineData(Language.English)]
    public void The_document_is_one_that_Word_opens(Language language)
    {
        var playbook = TestPlaybook.Shipped;
        var agreement = new WorkingAgreement
        {
            AgreedOn = new DateOnly(2026, 11, 24),
            Language = language,
            ClauseIds = [.. playbook.Clauses.Select(clause => clause.Id)],
            Values = new Dictionary<string, string> { [OpenPlaces.Organizer] = "Tidy & <Co> \ud83e\uddf9 \"x\"" },
        };
        var letter = Letter.Of(playbook, playbook.Countries["NL"], agreement, "de tafel\u200b vrij");

        using var stream = new MemoryStream(LetterDocument.Of(letter, language));
        using var file = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => error.Description));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains(letter.Title, text, StringComparison.Ordinal);
        Assert.All(letter.Paragraphs, paragraph => Assert.Contains(paragraph.Text, text, StringComparison.Ordinal));
    }
}
