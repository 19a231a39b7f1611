using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Debriefs;

/// <summary>Which appreciative line ends a debrief.</summary>
internal static class ClosingLines
{
    /// <summary>
    /// The tags that fit, the most telling first. "Better" and "finished" are asked for by name (scoring rule 6; the answer "last session") and are
    /// rare, so they go first. What was heavy is acknowledged before it is named. A pitfall taken is spoken to with its own line, or, when that has none or was just
    /// said, with thanks for honesty; what went well besides is praised by a warm line on the card. Nothing taken: the praise that was earned, what is special first.
    /// </summary>
    public static IEnumerable<ClosingTag> Tags(Assessment assessment, IReadOnlyCollection<ClosingTag> praise)
    {
        if (assessment.Better.Count > 0)
            yield return ClosingTag.Better;
        if (praise.Contains(ClosingTag.Finished))
            yield return ClosingTag.Finished;
        if (assessment.Level == 3)
            yield return ClosingTag.Heavy;
        if (assessment.Pitfall is { } pitfall)
        {
            if (TagOf(pitfall) is { } own)
                yield return own;
            yield return ClosingTag.Honest;
        }
        else
        {
            if (praise.Contains(ClosingTag.Referral))
                yield return ClosingTag.Referral;
            if (praise.Contains(ClosingTag.BoundarySet))
                yield return ClosingTag.BoundarySet;
            if (assessment.AllGreen)
                yield return ClosingTag.AllGreen;
        }

        yield return ClosingTag.Any;
    }

    /// <summary>The line of the first tag that has one; lines of one tag take turns, and none is said twice in a row.</summary>
    public static ClosingLine Choose(IReadOnlyList<ClosingLine> lines, IEnumerable<ClosingTag> tags, ShownContent shown) =>
        InTurn(lines, tags, shown).First();

    /// <summary>One line for each praise that the closing line does not give already.</summary>
    public static IEnumerable<ClosingLine> Warm(IReadOnlyList<ClosingLine> lines, IEnumerable<ClosingTag> praise, ClosingLine closing, ShownContent shown) =>
        praise.Where(tag => tag != closing.Tag).SelectMany(tag => InTurn(lines, [tag], shown).Take(1));

    private static IEnumerable<ClosingLine> InTurn(IReadOnlyList<ClosingLine> lines, IEnumerable<ClosingTag> tags, ShownContent shown)
    {
        var last = shown.Last(lines, line => line.Id);
        return tags.SelectMany(tag => shown.LeastRecentFirst(lines.Where(line => line.Tag == tag && line != last), line => line.Id));
    }

    private static ClosingTag? TagOf(Pitfall pitfall) => pitfall switch
    {
        Pitfall.HelperChair => ClosingTag.HelperChair,
        Pitfall.CompetenceLimit => null,
        Pitfall.Overtime => ClosingTag.Overtime,
        Pitfall.ExtraTasks => ClosingTag.ExtraTasks,
        Pitfall.OffHours => ClosingTag.OffHours,
        Pitfall.DualRelationship => ClosingTag.DualRelationship,
        Pitfall.AttachmentClient or Pitfall.AttachmentSelf => ClosingTag.Attachment,
    };
}
