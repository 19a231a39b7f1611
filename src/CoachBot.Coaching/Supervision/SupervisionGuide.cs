using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Supervision;

/// <summary>What the playbook has for a circle: its ground rules, the checks before a case is brought, the methods.</summary>
public sealed record SupervisionGuide(IReadOnlyList<LocalizedText> Rules, IReadOnlyList<CheckText> Checks, IReadOnlyList<Method> Methods)
{
    /// <summary>The method with this id; null when there is none.</summary>
    public Method? Find(string? id) => Methods.FirstOrDefault(method => method.Id == id);

    /// <summary>The methods a circle can choose from, those that suit the case first.</summary>
    /// <param name="pitfall">What the case is about; null when it is about none in particular.</param>
    public IReadOnlyList<Method> For(Pitfall? pitfall, int members, int meetings)
    {
        var isFirst = meetings == 0;
        return [.. Methods
            .Where(method => method.IsOffered(members, meetings))
            .OrderByDescending(method => pitfall is { } about && method.Fits.Contains(about))
            // Who begins begins with the one that is made for beginners.
            .ThenByDescending(method => isFirst && method.Id == Beginners)];
    }

    private const string Beginners = "iv_ten";
}

/// <param name="Id">The text's id.</param>
public sealed record CheckText(string Id, LocalizedText Text);
