using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Safety;

namespace CoachBot.Coaching.Reading;

internal static class DebriefFormReader
{
    private const string Proud = "f_proud";
    private const string Open = "f_open";

    public static DebriefForm Read(ContentFile file, TextRegister texts, List<ClosingLine> closingLines, SafetyCards safety)
    {
        var content = file.Read(ContentJson.Default.DebriefFile);
        var answers = ReadAnswers(file, content, texts, closingLines, safety);
        var questions = new List<Question>();
        foreach (var (item, path) in file.Each(content.Questions, "$.questions"))
        {
            var text = texts.Add(file, path, item);
            if (item is { Type: "text", Id: Proud or Open })
                continue;
            if (item.Type is not "choice")
                throw file.Broken($"{path}.type", $"must be 'choice', or 'text' for {Proud} and {Open}");
            if (item.Weight is not (> 0 and <= 10))
                throw file.Broken($"{path}.weight", "must be above 0 and at most 10");
            var pitfall = file.Pitfall(item.Pitfall, $"{path}.pitfall");
            if (questions.Exists(question => question.Pitfall == pitfall))
                throw file.Broken($"{path}.pitfall", $"has a question already: {pitfall.Id()}");
            if (!answers.Remove(item.Id!, out var own))
                throw file.Broken(path, "has no answers");
            questions.Add(new Question(item.Id!, text, pitfall, item.Weight.Value, item.Quick ?? false, own));
        }

        if (answers.Count > 0)
            throw file.Broken("$.answers", $"belong to a question that is not there: {string.Join(", ", answers.Keys)}");
        if (questions.Count != Enum.GetValues<Pitfall>().Length)
            throw file.Broken("$.questions", "must have one question a pitfall");
        return new DebriefForm
        {
            Opening = texts.Add(file, "$.opening", content.Opening),
            Skip = texts.Add(file, "$.skip", content.Skip),
            Sos = texts.Add(file, "$.sos", content.Sos),
            Proud = texts.Texts.GetValueOrDefault(Proud) ?? throw file.Broken("$.questions", $"lack {Proud}"),
            Open = texts.Texts.GetValueOrDefault(Open) ?? throw file.Broken("$.questions", $"lack {Open}"),
            Questions = questions,
        };
    }

    private static Dictionary<string, List<Answer>> ReadAnswers(ContentFile file, DebriefFile content, TextRegister texts, List<ClosingLine> closingLines, SafetyCards safety)
    {
        var byQuestion = new Dictionary<string, List<Answer>>(StringComparer.Ordinal);
        foreach (var (item, path) in file.Each(content.Answers, "$.answers"))
        {
            var text = texts.Add(file, path, item);
            var question = file.Required(item.Question, $"{path}.question");
            if (!item.Id!.StartsWith(question + ".", StringComparison.Ordinal))
                throw file.Broken($"{path}.id", $"must start with '{question}.'");
            if (item.Points is not (>= 0 and <= 3))
                throw file.Broken($"{path}.points", "must be 0, 1, 2 or 3");
            if (!byQuestion.TryGetValue(question, out var own))
                byQuestion[question] = own = [];
            own.Add(WithEffect(file, path, item, new Answer(item.Id, text, item.Points.Value), closingLines, safety));
        }

        return byQuestion;
    }

    private static Answer WithEffect(ContentFile file, string path, AnswerItem item, Answer answer, List<ClosingLine> closingLines, SafetyCards safety)
    {
        switch (item.Effect)
        {
            case null:
                return answer;
            case "refer":
                return answer with { Refers = true };
            case "also":
                return answer with { Also = file.Pitfall(item.Also, $"{path}.also") };
            case "praise":
                var tag = file.Tag(item.Tag, $"{path}.tag");
                return closingLines.Exists(line => line.Tag == tag)
                    ? answer with { Praise = tag }
                    : throw file.Broken($"{path}.tag", $"leads nowhere: no closing line has tag '{item.Tag}'");
            case "stop":
                return safety.Find(item.Card) is { } card
                    ? answer with { SafetyCard = card.Id }
                    : throw file.Broken($"{path}.card", $"leads nowhere: there is no card '{item.Card}'");
            default:
                throw file.Broken($"{path}.effect", "must be praise, refer, also or stop");
        }
    }
}
