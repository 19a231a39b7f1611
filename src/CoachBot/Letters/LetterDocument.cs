using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CoachBot.Letters;

/// <summary>A letter as a Word document.</summary>
internal static class LetterDocument
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Half points, and twentieths of a point.
    private const string TitleSize = "32";
    private const string TextSize = "22";
    private const string Below = "160";

    public static byte[] Of(Letter letter, Language language)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var tag = language switch { Language.Dutch => "nl-NL", Language.English => "en-GB" };
            main.Document = new Document(new Body(
            [
                Paragraph(Run(letter.Title, TitleSize, isBold: true, tag)),
                .. letter.Paragraphs.Select(paragraph => paragraph.Heading is { } heading
                    ? Paragraph(Run(heading, TextSize, isBold: true, tag), new Run(new Break()), Run(paragraph.Text, TextSize, isBold: false, tag))
                    : Paragraph(Run(paragraph.Text, TextSize, isBold: false, tag))),
            ]));
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(params OpenXmlElement[] runs) =>
        new([new ParagraphProperties(new SpacingBetweenLines { After = Below }), .. runs]);

    private static Run Run(string text, string size, bool isBold, string tag)
    {
        var look = new RunProperties();
        if (isBold) look.Append(new Bold());
        look.Append(new FontSize { Val = size }, new DocumentFormat.OpenXml.Wordprocessing.Languages { Val = tag });
        return new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
