using CoachBot.Coaching;
using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Supervision;

namespace CoachBot.Tests.Cards;

/// <summary>Every card of a circle: what the channel shows to everybody, and what people see of their own, from the greeting to what is left after the texts are cleared.</summary>
internal static class CircleScenes
{
    private static readonly string[] People = ["Anna", "Bob", "Carla", "Dirk", "Els"];

    public static async Task<IReadOnlyList<CircleScene>> PlayAsync(Language language)
    {
        await using var talk = await CircleTalk.StartAsync([], language == Language.Dutch ? "nl-NL" : "en-GB");
        var scenes = new Scenes(talk, language);
        await talk.Team.AddBotAsync();
        await scenes.ChannelAsync("greeting");
        await scenes.OpenAsync("Anna", "circle.join", "circle.how", "circle.queue", "circle.board");
        foreach (var name in People) scenes.Add("joined", name, await talk.Team[name].SubmitAsync(await talk.Team[name].OpenAsync("circle.join")));
        await scenes.OpenAsync("Bob", "circle.join", "circle.pace", "circle.leave", "circle.how", "circle.queue", "circle.board");
        await scenes.OpenAsync("Somebody else", "circle.queue", "circle.board");

        await talk.ChangeAsync(document => document.Circle = document.Circle with { Meetings = 3 });
        var (first, second) = (await talk.BringAsync("Anna", Story(language), Question(language)), await talk.BringAsync("Bob", Story(language), $"{Question(language)} {Question(language)}", null));
        await scenes.ChannelAsync("brought");
        await scenes.OpenAsync("Carla", "circle.queue", $"circle.case.{first}", $"circle.vote.{first}", $"circle.begin.{first}", $"circle.withdraw.{first}");
        await scenes.OpenAsync("Anna", $"circle.case.{first}", $"circle.withdraw.{first}", $"circle.afterwards.{first}", $"circle.line.{first}");
        await RoundAsync(talk, scenes, first, "iv_ten");
        await RoundAsync(talk, scenes, second, "iv_gossip");
        await talk.UntilAsync(11, "12:00", TimeSpan.FromHours(3));
        await scenes.ChannelAsync("weather");
        var day = talk.Team.Messages().Select(message => message.Card!.Json.GetRawText()).Last(json => json.Contains("circle.sky.", StringComparison.Ordinal)).Split("circle.sky.")[1][..8];
        foreach (var name in People)
        {
            var sky = await talk.Team[name].OpenAsync($"circle.sky.{day}");
            scenes.Add("weather", name, sky);
            scenes.Add("weather thanks", name, await talk.Team[name].SubmitAsync(sky, ("sky", "Rainy"), ("pitfalls", "overtime,off_hours")));
        }

        await talk.UntilAsync(16, "12:00", TimeSpan.FromHours(6));
        await scenes.ChannelAsync("weather shown");
        await talk.UntilAsync(40, "12:00", TimeSpan.FromHours(12));
        await scenes.ChannelAsync("cleared");
        return scenes.All;
    }

    private static async Task RoundAsync(CircleTalk talk, Scenes scenes, string caseId, string method)
    {
        scenes.Add("begun", "Carla", await talk.BeginRoundAsync(caseId, method, "Carla"));
        while (await talk.RoundAsync() is { } round)
        {
            var step = round.Current.Id;
            var facilitator = People.Single(name => talk.Team[name].Id == round.Facilitator);
            await scenes.ChannelAsync(step);
            await scenes.OpenAsync(facilitator, $"circle.steer.{caseId}.{step}", $"circle.aside.{caseId}.{step}");
            foreach (var name in People)
            {
                await scenes.OpenAsync(name, $"circle.part.{caseId}.{step}", $"circle.case.{caseId}", $"circle.steer.{caseId}.{step}", $"circle.sitout.nothing");
                var card = await talk.Team[name].OpenAsync($"circle.part.{caseId}.{step}");
                if (card.Inputs.Count == 0) continue;
                if (card.Inputs.Contains("q1")) scenes.Add("doubt", name, await talk.Team[name].SubmitAsync(card, ("q1", "You could call her on 06-12345678.")));
                if (card.Inputs.Contains("q1")) scenes.Add("advice", name, await talk.Team[name].SubmitAsync(card, ("q1", Advice(scenes.Language))));
                scenes.Add("given", name, await talk.Team[name].SubmitAsync(card, [.. card.Inputs.Select(id => (id, ValueOf(card, id, scenes.Language)))]));
            }

            Assert.NotEqual(step, (await talk.RoundAsync())?.Current.Id);
        }

        await scenes.ChannelAsync("closed");
        await scenes.OpenAsync("Carla", $"circle.line.{caseId}", $"circle.case.{caseId}");
        scenes.Add("line", "Carla", await talk.Team["Carla"].SubmitAsync(await talk.Team["Carla"].OpenAsync($"circle.line.{caseId}"), ("text", Question(scenes.Language))));
        await scenes.OpenAsync("Anna", $"circle.afterwards.{caseId}", $"circle.withdraw.{caseId}");
    }

    private static string ValueOf(Card card, string id, Language language) => id switch
    {
        "useful" => card.Choices("useful")[0],
        "harvest_pitfall" => "overtime",
        "number" => "7",
        ['m', ..] => "Warm",
        "advice" => Advice(language),
        _ => Question(language),
    };

    private static string Story(Language language) => language == Language.Dutch ? "Ik bleef veel langer dan afgesproken." : "I stayed much longer than agreed.";

    private static string Question(Language language) => language == Language.Dutch ? "Hoe rond ik rustig en op tijd af?" : "How can I round off calmly and on time?";

    private static string Advice(Language language) => language == Language.Dutch ? "Je zou een wekker kunnen zetten." : "You could set an alarm.";

    private sealed class Scenes(CircleTalk talk, Language language)
    {
        private readonly List<CircleScene> _all = [];

        public Language Language => language;

        public IReadOnlyList<CircleScene> All => _all;

        public void Add(string name, string person, Card card) => _all.Add(new CircleScene($"{language}, circle: {name} ({person})", language, person, card));

        /// <summary>What the channel shows to everybody now, and to a member.</summary>
        public async Task ChannelAsync(string name)
        {
            foreach (var message in talk.Team.Messages())
            {
                Add(name, "everybody", message.Card!);
                if (talk.Team.Host is not null && message.Card!.Json.TryGetProperty("refresh", out _)) Add(name, "Els", await talk.Team["Els"].SeesAsync(message));
            }
        }

        public async Task OpenAsync(string person, params string[] keys)
        {
            foreach (var key in keys) Add(key, person, await talk.Team[person].OpenAsync(key));
        }
    }
}

/// <param name="Person">Who sees it.</param>
internal sealed record CircleScene(string Name, Language Language, string Person, Card Card);
