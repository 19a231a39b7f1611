namespace CoachBot.Coaching.Reading;

// The files as they are written: anything may be missing, so everything may be null.
internal class Item
{
    public string? Id { get; init; }
    public string? Nl { get; init; }
    public string? En { get; init; }
}

internal sealed class Words
{
    public string? Nl { get; init; }
    public string? En { get; init; }
}

internal sealed class PitfallItem : Item
{
    public Words? Meaning { get; init; }
}

internal sealed class LevelItem : Item
{
    public int? Level { get; init; }
}

internal sealed class QuestionItem : Item
{
    public string? Type { get; init; }
    public string? Pitfall { get; init; }
    public decimal? Weight { get; init; }
    public bool? Quick { get; init; }
}

internal sealed class AnswerItem : Item
{
    public string? Question { get; init; }
    public int? Points { get; init; }
    public string? Effect { get; init; }
    public string? Tag { get; init; }
    public string? Also { get; init; }
    public string? Card { get; init; }
}

internal sealed class FollowUpItem : Item
{
    public string? Pitfall { get; init; }
    public string? Method { get; init; }
    public string? Phase { get; init; }
}

internal sealed class WeeklyQuestionItem : Item
{
    public int? Week { get; init; }
    public string? Theme { get; init; }
    public string? Asks { get; init; }
}

internal sealed class RemedyItem : Item
{
    public string? Pitfall { get; init; }
    public string? Origin { get; init; }
}

internal sealed class SayingItem : Item
{
    public string? Use { get; init; }
}

internal sealed class ClosingLineItem : Item
{
    public string? Tag { get; init; }
}

internal sealed class VoiceItem : Item
{
    public string? Rule { get; init; }
}

internal sealed class CardItem : Item
{
    public List<string>? Calls { get; init; }
    public string? AboutMe { get; init; }
    public List<string>? Buttons { get; init; }
}

internal sealed class ChoiceItem : Item
{
    public string? On { get; init; }
    public string? LeadsTo { get; init; }
}

internal sealed class ButtonItem : Item
{
    public string? LeadsTo { get; init; }
}

internal sealed class ReferralStepItem : Item
{
    public Words? Title { get; init; }
}

internal sealed class ConcernItem : Item
{
    public string? Group { get; init; }
    public string? Setting { get; init; }
    public string? How { get; init; }
    public string? Card { get; init; }
    public Words? Service { get; init; }
    public Item? Sentence { get; init; }
}

internal sealed class ClauseItem : Item
{
    public string? Pitfall { get; init; }
    public bool? Required { get; init; }
    public bool? Settles { get; init; }
    public Words? Topic { get; init; }
}

internal sealed class TemplateItem : Item
{
    public Words? Name { get; init; }
}

internal sealed class PatternItem
{
    public string? Id { get; init; }
    public string? Category { get; init; }
    public int? Tier { get; init; }
    public string? Pattern { get; init; }
}

internal sealed class SignItem
{
    public string? Id { get; init; }
    public string? Words { get; init; }
}

internal sealed class SettingItem
{
    public string? Id { get; init; }
    public Words? Name { get; init; }
    public string? Status { get; init; }
    public DateOnly? VerifiedOn { get; init; }
    public Dictionary<string, CountryItem?>? Countries { get; init; }
}

internal sealed class CountryItem
{
    public string? Nl { get; init; }
    public string? En { get; init; }
    public string? Tel { get; init; }
}

internal sealed record PitfallsFile(List<PitfallItem>? Pitfalls, List<LevelItem>? Levels);

internal sealed record DebriefFile(Item? Opening, Item? Skip, Item? Sos, List<QuestionItem>? Questions, List<AnswerItem>? Answers);

internal sealed record FollowUpsFile(List<FollowUpItem>? FollowUps);

internal sealed record WeeklyQuestionsFile(List<WeeklyQuestionItem>? WeeklyQuestions);

internal sealed record RemediesFile(List<RemedyItem>? Remedies, List<SayingItem>? Sayings);

internal sealed record ClosingLinesFile(List<ClosingLineItem>? ClosingLines);

internal sealed record ReferralsFile(List<ReferralStepItem>? Steps, List<Item>? Groups, List<ConcernItem>? Referrals);

internal sealed record SafetyFile(Item? ColleagueMessage, List<CardItem>? Cards, List<ChoiceItem>? Choices, List<ButtonItem>? Buttons);

internal sealed record SafetyPatternsFile(List<PatternItem>? Patterns, List<PatternItem>? Idioms);

internal sealed record HearingSignsFile(List<SignItem>? Signs);

internal sealed record CountrySettingsFile(List<SettingItem>? Settings);

internal sealed record VoiceFile(List<VoiceItem>? Voice);

internal sealed record AgreementsFile(List<ClauseItem>? Clauses, List<TemplateItem>? Templates);

internal sealed record TextsFile(List<Item>? Texts);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(PitfallsFile))]
[JsonSerializable(typeof(DebriefFile))]
[JsonSerializable(typeof(FollowUpsFile))]
[JsonSerializable(typeof(WeeklyQuestionsFile))]
[JsonSerializable(typeof(RemediesFile))]
[JsonSerializable(typeof(ClosingLinesFile))]
[JsonSerializable(typeof(ReferralsFile))]
[JsonSerializable(typeof(SafetyFile))]
[JsonSerializable(typeof(SafetyPatternsFile))]
[JsonSerializable(typeof(HearingSignsFile))]
[JsonSerializable(typeof(CountrySettingsFile))]
[JsonSerializable(typeof(VoiceFile))]
[JsonSerializable(typeof(AgreementsFile))]
[JsonSerializable(typeof(TextsFile))]
[JsonSerializable(typeof(PhaseOutFile))]
[JsonSerializable(typeof(NameSignsFile))]
[JsonSerializable(typeof(SupervisionFile))]
[JsonSerializable(typeof(AnonymitySignsFile))]
internal sealed partial class ContentJson : JsonSerializerContext;
