using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Supervision;
using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>What a step asks of who takes part in it, and what was filled in as what is given.</summary>
internal static class PartForms
{
    public const string Useful = "useful";
    public const string PlanPitfall = "harvest_pitfall";
    public const string PlanWhen = "harvest_if";
    public const string PlanThen = "harvest_do";
    private const string Text = "text";
    private const string Number = "number";
    private const string Advice = "advice";
    private const int MostText = 1000;
    private const int MostQuestion = 300;
    private const int MostShown = 90;

    /// <summary>The form of a step for a person who it is for, with what they gave before filled in.</summary>
    public static Form Of(CircleSight sight, Round round, string stepId, string person)
    {
        var voice = sight.Voice;
        var given = round.Of(stepId, person);
        var step = sight.Course.StepOf(round, stepId);
        var title = RoundWords.Title(sight, round, stepId);
        List<string> lines = [RoundWords.Prompt(sight, round, stepId)];
        if (step?.Kind is not StepKind.Story && stepId is not Round.LookBack) lines.Add($"**{round.Case.Question}**");
        if (step?.Who is not StepRole.Presenter && step is not null) lines.Add(voice["part_together"]);
        var fields = stepId == Round.Harvest ? HarvestFields(sight, round) : [.. FieldsOf(sight, round, stepId, step, person, given).Select(field => Filled(field, given))];
        var form = Form.Of(voice, CircleKeys.Of("part", round.Id, stepId), title, lines, fields);
        return form with
        {
            Card = CardNames.Circle,
            SubmitTitle = voice["button_give"],
            SkipTitle = voice[stepId == Round.Harvest ? "button_nothing" : "button_pass"],
            EmptyText = stepId == Round.Harvest ? null : voice["part_empty"],
            Check = Within(voice, step?.MostWords),
            Asides = step is not null && person != round.Presenter ? [CircleKeys.Button(voice["button_know"], "sitout", round.Id)] : [],
        };
    }

    /// <summary>Looks whether a text is short enough for a step.</summary>
    public static Func<FormAnswers, string?>? Within(Voice voice, int? mostWords) => mostWords is { } most ? answers => TooLong(voice, answers[Text], most) : null;

    /// <summary>The answers as what is given. Their fields tell what they are about.</summary>
    public static Contribution Read(string stepId, string person, FormAnswers answers, DateTimeOffset now)
    {
        List<Piece> pieces = [];
        foreach (var (id, value) in answers.Values)
        {
            if (id == Text || id[0] == 'q' && int.TryParse(id[1..], out _)) pieces.Add(new Piece(0, value));
            else if (id[0] == 'a' && int.TryParse(id[1..], out var question)) pieces.Add(new Piece(0, value) { About = question });
            else if (id[0] == 'm' && int.TryParse(id[1..], out var marked)) pieces.Add(new Piece(0, "") { About = marked, Warmth = Enum.Parse<Warmth>(value) });
        }

        if (int.TryParse(answers[Number], out var number)) pieces = [(pieces.FirstOrDefault() ?? new Piece(0, "")) with { Number = number }];
        return new Contribution { Step = stepId, Author = person, At = now, Pieces = pieces, Advice = answers[Advice] };
    }

    /// <summary>The questions that somebody gives in a questions step.</summary>
    public static IEnumerable<string> Questions(FormAnswers answers) => answers.Values.Where(answer => answer.Key is ['q', ..] && int.TryParse(answer.Key[1..], out _)).Select(answer => answer.Value);

    private static IEnumerable<FormField> FieldsOf(CircleSight sight, Round round, string stepId, MethodStep? step, string person, Contribution? given)
    {
        var voice = sight.Voice;
        switch (step?.Kind)
        {
            case StepKind.Story:
                yield return new FormField(Text, voice["part_story"], [], BroughtCase.MostSituation + BroughtCase.MostQuestion + 1) { Required = true, Proposed = $"{round.Case.Situation} {round.Case.Question}".Trim() };
                break;
            case StepKind.Questions:
                for (var index = 1; index <= step.MostQuestions; index++) yield return new FormField($"q{index}", voice.Say("part_question", ("number", $"{index}")), [], MostQuestion);
                if (step.AdviceTo is { } later && sight.Course.StepOf(round, later) is { } advice)
                    yield return new FormField(Advice, voice.Say("part_advice_later", ("step", $"{advice.Number}")), [], MostText);
                break;
            case StepKind.Marks:
                foreach (var question in round.AskedFor(sight.MethodOf(round)!, step))
                    yield return new FormField($"m{question.Id}", question.Text, [.. Enum.GetValues<Warmth>().Select(warmth => new FormChoice(warmth.ToString(), voice[RoundWords.WarmthId(warmth)]))]);
                break;
            case StepKind.Answers:
                foreach (var question in round.AskedFor(sight.MethodOf(round)!, step)) yield return new FormField($"a{question.Id}", question.Text, [], MostText);
                break;
            case StepKind.Scale:
                yield return new FormField(Number, voice["part_scale"], [.. Enumerable.Range(0, 11).Select(number => new FormChoice($"{number}", $"{number}"))]) { Kind = FieldKind.List, Required = true };
                yield return new FormField(Text, voice["part_why"], [], MostText);
                break;
            default:
                var kept = step is null ? null : round.AdviceFor(sight.MethodOf(round)!, step.Id, person);
                yield return new FormField(Text, voice[stepId == Round.LookBack ? "part_lookback" : "part_text"], [], MostText) { Required = true, Proposed = given is null ? kept : null };
                break;
        }
    }

    // What was given comes back, to be changed.
    private static FormField Filled(FormField field, Contribution? given)
    {
        if (given is null || given.Passed) return field;
        var pieces = given.Pieces;
        var about = int.TryParse(field.Id[1..], out var number) ? number : 0;
        var value = field.Id switch
        {
            Text => pieces.ElementAtOrDefault(0)?.Text,
            Number => pieces.ElementAtOrDefault(0)?.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Advice => given.Advice,
            ['q', ..] when about > 0 => pieces.ElementAtOrDefault(about - 1)?.Text,
            ['a', ..] when about > 0 => pieces.FirstOrDefault(piece => piece.About == about)?.Text,
            ['m', ..] when about > 0 => pieces.FirstOrDefault(piece => piece.About == about)?.Warmth?.ToString(),
            _ => null,
        };
        return string.IsNullOrEmpty(value) ? field : field with { Proposed = value };
    }

    private static List<FormField> HarvestFields(CircleSight sight, Round round)
    {
        var voice = sight.Voice;
        var given = round.Contributions.Where(one => one.Author != round.Presenter && one.Step != Round.LookBack && !one.IsDeleted)
            .SelectMany(one => one.Pieces.Where(piece => !piece.IsAside).Select(piece => new FormChoice($"{piece.Id}", $"{sight.NameOf(one.Author)}: {UserText.Shorten(piece.Text, MostShown)}"))).ToList();
        List<FormField> fields = [];
        if (given.Count > 0) fields.Add(new FormField(Useful, voice["harvest_useful"], given) { Kind = FieldKind.Many });
        fields.Add(new FormField(PlanWhen, voice["harvest_when"], [], MostQuestion) { Kind = FieldKind.Line });
        fields.Add(new FormField(PlanThen, voice["harvest_then"], [], MostQuestion) { Kind = FieldKind.Line });
        if (round.Case.Pitfall is null)
            fields.Add(new FormField(PlanPitfall, voice["harvest_about"], [.. Enum.GetValues<Pitfall>().Select(pitfall => new FormChoice(pitfall.Id(), WeatherCards.Name(sight, pitfall)))]) { Kind = FieldKind.List });
        return fields;
    }

    private static string? TooLong(Voice voice, string? text, int most) =>
        text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is { } words && words > most ? voice.Say("part_too_long", ("count", $"{words}"), ("most", $"{most}")) : null;
}
