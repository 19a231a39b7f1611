using CoachBot.Coaching.LettingGo;

namespace CoachBot.Coaching.Reading;

internal static class PhaseOutReader
{
    private const int LongestWeeks = 104;

    public static PhaseOut Read(ContentFile file, TextRegister texts)
    {
        var content = file.Read(ContentJson.Default.PhaseOutFile);
        var milestones = new List<Milestone>();
        foreach (var (item, path) in file.Each(content.Milestones, "$.milestones"))
            milestones.Add(ReadMilestone(file, path, item, texts, ReadDue(file, $"{path}.due", item.Due)));
        var drift = content.Drift ?? throw file.Broken("$.drift", "is missing");
        if (drift.Late is not (>= 1 and <= 9))
            throw file.Broken("$.drift.late", "must be 1 to 9");
        return new PhaseOut(milestones, ReadMilestone(file, "$.drift", drift, texts, null), drift.Late.Value, ReadOpenings(file, content, texts));
    }

    private static Milestone ReadMilestone(ContentFile file, string path, MilestoneItem item, TextRegister texts, Due? due)
    {
        var toClient = texts.Add(file, path, item);
        return new Milestone(item.Id!, Of("phase", item.Phase), Of("when", item.When), Of("done", item.Done), Of("role", item.Role), toClient, due);

        LocalizedText Of(string name, Words? words) => texts.AddNameless(file, $"{path}.{name}", words?.Nl, words?.En);
    }

    private static Due ReadDue(ContentFile file, string path, DueItem? item) => item switch
    {
        { From: "start", Sessions: >= 1 and <= LongestWeeks, Weeks: null } => new Due(Anchor.Start, item.Sessions.Value, 0),
        { From: "halfway", Weeks: >= -LongestWeeks and <= LongestWeeks, Sessions: null } => new Due(Anchor.Halfway, 0, item.Weeks.Value),
        { From: "end", Weeks: >= -LongestWeeks and <= LongestWeeks, Sessions: null } => new Due(Anchor.End, 0, item.Weeks.Value),
        _ => throw file.Broken(path, "must be from start with sessions (1 or more), or from halfway or end with weeks"),
    };

    private static List<Opening> ReadOpenings(ContentFile file, PhaseOutFile content, TextRegister texts)
    {
        var openings = new List<Opening>();
        foreach (var (item, path) in file.Each(content.Openings, "$.openings"))
        {
            var fits = item.Fits switch
            {
                "towards" => Fit.Towards,
                "delays" => Fit.Delays,
                "more work" => Fit.MoreWork,
                "leans" => Fit.Leans,
                _ => throw file.Broken($"{path}.fits", "must be towards, delays, more work or leans"),
            };
            openings.Add(new Opening(item.Id ?? "", fits, texts.Add(file, path, item)));
        }

        return openings;
    }
}
