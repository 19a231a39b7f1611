using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Coaching.Reading;

/// <summary>Reads the files one by one into a playbook.</summary>
internal static class PlaybookLoader
{
    /// <summary>An organizer chooses one remedy of three.</summary>
    private const int RemediesPerPitfall = 3;

    public static Playbook Load(string folder)
    {
        var texts = new TextRegister();
        var countries = CountrySettingsReader.Read(new ContentFile(folder, "country-settings.json"), texts);
        var (pitfalls, levels) = ReadPitfalls(new ContentFile(folder, "pitfalls.json"), texts);
        var closingLines = ReadClosingLines(new ContentFile(folder, "closing-lines.json"), texts);
        var safety = SafetyReader.Read(new ContentFile(folder, "safety.json"), texts, countries.Values);
        var referrals = ReferralsReader.Read(new ContentFile(folder, "referrals.json"), texts, safety, countries.Values);
        var debrief = DebriefFormReader.Read(new ContentFile(folder, "debrief.json"), texts, closingLines, safety);
        var followUps = FollowUpsReader.Read(new ContentFile(folder, "followups.json"), texts);
        var weeklyQuestions = WeeklyQuestionsReader.Read(new ContentFile(folder, "weekly-questions.json"), texts);
        var remedies = ReadRemedies(new ContentFile(folder, "remedies.json"), texts);
        var (clauses, templates) = AgreementsReader.Read(new ContentFile(folder, "agreements.json"), texts);
        ReadVoice(new ContentFile(folder, "voice.json"), texts);
        var phaseOut = PhaseOutReader.Read(new ContentFile(folder, "phase-out.json"), texts);
        var supervision = SupervisionReader.Read(new ContentFile(folder, "supervision.json"), texts);
        foreach (var name in TextsFiles(folder))
            ReadTexts(new ContentFile(folder, name), texts);
        var nameWords = NameSignsReader.Read(new ContentFile(folder, "name-signs.json"));
        var names = new LooksLikeName(nameWords);
        texts.CheckPlaceholders([.. countries.Values.First().Settings.Keys]);
        return new Playbook
        {
            DangerSigns = SafetyPatternsReader.Read(new ContentFile(folder, "safety-patterns.json")),
            Hearing = HearingReader.Read(folder),
            Pitfalls = pitfalls,
            Levels = levels,
            Debrief = debrief,
            FollowUps = followUps,
            WeeklyQuestions = weeklyQuestions,
            Remedies = remedies,
            ClosingLines = closingLines,
            Referrals = referrals,
            Safety = safety,
            Clauses = clauses,
            Templates = templates,
            PhaseOut = phaseOut,
            Supervision = supervision,
            LooksLikeName = names,
            AnonymityCheck = new AnonymityCheck(names, new AnonymityPatterns(nameWords, AnonymitySignsReader.Read(new ContentFile(folder, "anonymity-signs.json")))),
            Countries = countries,
            Texts = texts.Texts,
        };
    }

    private static (Dictionary<Pitfall, PitfallText> Pitfalls, List<LocalizedText> Levels) ReadPitfalls(ContentFile file, TextRegister texts)
    {
        var content = file.Read(ContentJson.Default.PitfallsFile);
        var pitfalls = new Dictionary<Pitfall, PitfallText>();
        foreach (var (item, path) in file.Each(content.Pitfalls, "$.pitfalls"))
        {
            var pitfall = file.Pitfall(item.Id, $"{path}.id");
            var meaning = texts.AddNameless(file, $"{path}.meaning", item.Meaning?.Nl, item.Meaning?.En);
            pitfalls[pitfall] = new PitfallText(pitfall, texts.Add(file, path, item), meaning);
        }

        if (Enum.GetValues<Pitfall>().Where(pitfall => !pitfalls.ContainsKey(pitfall)).ToList() is [var missing, ..])
            throw file.Broken("$.pitfalls", $"lacks {missing.Id()}");

        var levels = new List<LocalizedText>();
        foreach (var (item, path) in file.Each(content.Levels, "$.levels"))
        {
            if (item.Level != levels.Count)
                throw file.Broken($"{path}.level", "must be 0, 1, 2, 3 in that order");
            levels.Add(texts.Add(file, path, item));
        }

        return levels.Count == 4 ? (pitfalls, levels) : throw file.Broken("$.levels", "must have level 0 to 3");
    }

    private static List<ClosingLine> ReadClosingLines(ContentFile file, TextRegister texts)
    {
        var lines = new List<ClosingLine>();
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.ClosingLinesFile).ClosingLines, "$.closingLines"))
            lines.Add(new ClosingLine(item.Id ?? "", file.Tag(item.Tag, $"{path}.tag"), texts.Add(file, path, item)));
        if (lines.Count(line => line.Tag is ClosingTag.Any) < 2)
            throw file.Broken("$.closingLines", "needs two lines with tag 'any', so that none is said twice in a row");
        return lines;
    }

    private static Dictionary<Pitfall, IReadOnlyList<Remedy>> ReadRemedies(ContentFile file, TextRegister texts)
    {
        var content = file.Read(ContentJson.Default.RemediesFile);
        var remedies = new List<Remedy>();
        foreach (var (item, path) in file.Each(content.Remedies, "$.remedies"))
            remedies.Add(new Remedy(item.Id ?? "", file.Pitfall(item.Pitfall, $"{path}.pitfall"), texts.Add(file, path, item)));
        foreach (var (item, path) in file.Each(content.Sayings, "$.sayings"))
            texts.Add(file, path, item);
        return file.ByPitfall(remedies, remedy => remedy.Pitfall, RemediesPerPitfall, "$.remedies");
    }

    private static void ReadVoice(ContentFile file, TextRegister texts)
    {
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.VoiceFile).Voice, "$.voice"))
            texts.Add(file, path, item);
    }

    /// <summary>texts.json, and beside it a file a feature: texts-….json.</summary>
    private static IEnumerable<string> TextsFiles(string folder) =>
        Directory.EnumerateFiles(folder, "texts-*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).Prepend("texts.json");

    private static void ReadTexts(ContentFile file, TextRegister texts)
    {
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.TextsFile).Texts, "$.texts"))
            texts.Add(file, path, item);
    }
}
