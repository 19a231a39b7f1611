namespace CoachBot.Coaching.Agreements;

/// <summary>The letter with working agreements, ready to send, in the client's language. It names no client: that the organizer does.</summary>
public sealed record Letter(string Title, IReadOnlyList<LetterParagraph> Paragraphs)
{
    /// <param name="goal">The client's goal; null leaves room for it.</param>
    public static Letter Of(Playbook playbook, CountrySettings country, WorkingAgreement agreement, string? goal)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        ArgumentNullException.ThrowIfNull(agreement);
        var language = agreement.Language;
        var wording = new Wording(playbook, language, country);
        var values = FilledPlaces.Of(wording, agreement, goal);
        values[OpenPlaces.Date] = wording.Date(agreement.AgreedOn);
        var clauses = playbook.Clauses
            .Where(clause => agreement.Has(clause.Id))
            .Select(clause => new LetterParagraph(clause.Topic.In(language), playbook.Fill(clause.Text, language, country, values)));
        return new Letter(
            Say("letter_title"),
            [
                new(null, Say("letter_greeting")),
                new(null, Say("letter_opening")),
                .. clauses,
                new(null, Say("letter_closing")),
                new(null, Say("letter_regards")),
                new(null, Say("letter_signed")),
            ]);

        string Say(string id) => playbook.Fill(id, language, country, values);
    }
}

/// <param name="Heading">What the paragraph is about; null when it has none.</param>
public sealed record LetterParagraph(string? Heading, string Text);
