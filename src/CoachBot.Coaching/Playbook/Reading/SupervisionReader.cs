using CoachBot.Coaching.Supervision;

namespace CoachBot.Coaching.Reading;

internal static class SupervisionReader
{
    private const int MostDays = 5;
    private const int MostMinutes = 120;
    private const int MostQuestions = 5;

    public static SupervisionGuide Read(ContentFile file, TextRegister texts)
    {
        var content = file.Read(ContentJson.Default.SupervisionFile);
        List<LocalizedText> rules = [.. file.Each(content.Rules, "$.rules").Select(rule => texts.Add(file, rule.Path, rule.Item))];
        List<CheckText> checks = [.. file.Each(content.Checks, "$.checks").Select(check => new CheckText(check.Item.Id ?? "", texts.Add(file, check.Path, check.Item)))];
        foreach (var (item, path) in file.Each(content.Messages, "$.messages"))
            texts.Add(file, path, item);
        return new SupervisionGuide(rules, checks, [.. file.Each(content.Methods, "$.methods").Select(method => ReadMethod(file, method.Path, method.Item, texts))]);
    }

    private static Method ReadMethod(ContentFile file, string path, MethodItem item, TextRegister texts)
    {
        var name = texts.Add(file, path, item);
        var bestFor = texts.AddNameless(file, $"{path}.bestFor", item.BestFor?.Nl, item.BestFor?.En);
        var safeguard = item.Safeguard is { } words ? texts.AddNameless(file, $"{path}.safeguard", words.Nl, words.En) : null;
        var steps = new List<MethodStep>();
        foreach (var (step, place) in file.Each(item.Steps, $"{path}.steps"))
            steps.Add(ReadStep(file, place, step, steps, texts));
        CheckCourse(file, $"{path}.steps", steps);
        return new Method(
            item.Id!, name, bestFor, [.. (item.Fits ?? []).Select((id, index) => file.Pitfall(id, $"{path}.fits[{index}]"))],
            Within(file, $"{path}.members", item.Members ?? 2, 2, 12), Within(file, $"{path}.meetings", item.Meetings ?? 0, 0, 20), safeguard, steps);
    }

    private static MethodStep ReadStep(ContentFile file, string path, StepItem item, List<MethodStep> before, TextRegister texts)
    {
        var number = item.Number ?? (before.Count == 0 ? 1 : before[^1].Number + 1);
        if (item.Days is not (> 0 and <= MostDays))
            throw file.Broken($"{path}.days", $"must be more than 0 and at most {MostDays}");
        return new MethodStep(
            item.Id ?? "", number, Role(file, $"{path}.who", item.Who), Kind(file, $"{path}.kind", item.Kind), item.Days.Value,
            Within(file, $"{path}.minutes", item.Minutes ?? 0, 1, MostMinutes), texts.Add(file, path, item))
        {
            MostQuestions = Within(file, $"{path}.most", item.Most ?? 1, 1, MostQuestions),
            MostWords = item.MostWords,
            About = item.About,
            OnlyWarm = item.Warm == true,
            AdviceTo = item.AdviceTo,
            IsSilent = item.Silent == true,
            MayReturn = item.MayReturn == true,
        };
    }

    private static void CheckCourse(ContentFile file, string path, List<MethodStep> steps)
    {
        if (steps[0] is not { Who: StepRole.Presenter, Kind: StepKind.Story })
            throw file.Broken($"{path}[0]", "must be the presenter's story");
        for (var index = 0; index < steps.Count; index++)
        {
            var (step, place) = (steps[index], $"{path}[{index}]");
            var needsQuestions = step.Kind is StepKind.Answers or StepKind.Marks;
            if (needsQuestions != step.About is not null || (step.About is { } about && steps.FindIndex(other => other.Id == about && other.Kind is StepKind.Questions) is var asked && (asked < 0 || asked >= index)))
                throw file.Broken($"{place}.about", "must name an earlier questions step for answers and marks, and be left out otherwise");
            if (step.AdviceTo is { } advice && steps.FindIndex(other => other.Id == advice) <= index)
                throw file.Broken($"{place}.adviceTo", "must name a later step");
        }
    }

    private static StepRole Role(ContentFile file, string path, string? who) => who switch
    {
        "presenter" => StepRole.Presenter,
        "thinkers" => StepRole.Thinkers,
        "everyone" => StepRole.Everyone,
        _ => throw file.Broken(path, "must be presenter, thinkers or everyone"),
    };

    private static StepKind Kind(ContentFile file, string path, string? kind) => kind switch
    {
        "story" => StepKind.Story,
        "questions" => StepKind.Questions,
        "marks" => StepKind.Marks,
        "answers" => StepKind.Answers,
        "text" => StepKind.Text,
        "advice" => StepKind.Advice,
        "scale" => StepKind.Scale,
        "takeaway" => StepKind.Takeaway,
        _ => throw file.Broken(path, "must be story, questions, marks, answers, text, advice, scale or takeaway"),
    };

    private static int Within(ContentFile file, string path, int value, int least, int most) =>
        value >= least && value <= most ? value : throw file.Broken(path, $"must be {least} to {most}");
}
