using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Reading;

internal static class FollowUpsReader
{
    /// <summary>The questions a pitfall; each pitfall needs one to look back with, and one to look deeper.</summary>
    public static Dictionary<Pitfall, IReadOnlyList<FollowUpQuestion>> Read(ContentFile file, TextRegister texts)
    {
        var questions = new List<FollowUpQuestion>();
        foreach (var (item, path) in file.Each(file.Read(ContentJson.Default.FollowUpsFile).FollowUps, "$.followUps"))
        {
            if (item.Method is not ("K" or "T" or "S" or "G"))
                throw file.Broken($"{path}.method", "must be K, T, S or G");
            questions.Add(new FollowUpQuestion(item.Id ?? "", file.Pitfall(item.Pitfall, $"{path}.pitfall"), item.Method, texts.Add(file, path, item))
            {
                Phase = item.Phase switch
                {
                    null => null,
                    "back" => ReflectionPhase.Back,
                    "deeper" => ReflectionPhase.Deeper,
                    _ => throw file.Broken($"{path}.phase", "must be back or deeper, or be left out"),
                },
            });
        }

        var byPitfall = file.ByPitfall(questions, question => question.Pitfall, 1, "$.followUps");
        foreach (var (pitfall, own) in byPitfall)
        {
            if (Enum.GetValues<ReflectionPhase>().Any(phase => own.All(question => question.Phase != phase)))
                throw file.Broken("$.followUps", $"has no pair for {pitfall.Id()}: a heavy session needs one question with phase 'back' and one with phase 'deeper'");
        }

        return byPitfall;
    }
}
