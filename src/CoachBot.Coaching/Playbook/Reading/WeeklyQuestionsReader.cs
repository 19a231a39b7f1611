namespace CoachBot.Coaching.Reading;

internal static class WeeklyQuestionsReader
{
    /// <summary>The cycle; its weeks count from 1, and one of its questions asks for a pitfall.</summary>
    public static List<WeeklyQuestion> Read(ContentFile file, TextRegister texts)
    {
        var questions = new List<WeeklyQuestion>();
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.WeeklyQuestionsFile).WeeklyQuestions, "$.weeklyQuestions"))
        {
            if (item.Week != questions.Count + 1)
                throw file.Broken($"{path}.week", $"must be {questions.Count + 1}: the weeks count from 1");
            if (item.Asks is not (null or "pitfall"))
                throw file.Broken($"{path}.asks", "must be pitfall, or be left out");
            questions.Add(new WeeklyQuestion(
                item.Id ?? "", item.Week.Value, file.Required(item.Theme, $"{path}.theme"), texts.Add(file, path, item), item.Asks is not null));
        }

        return questions.Count(question => question.AsksPitfall) == 1
            ? questions
            : throw file.Broken("$.weeklyQuestions", "needs one question that asks for a pitfall");
    }
}
