using System.Net;
using System.Text;
using System.Text.Json;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Supervision;

/// <summary>What people do in a circle, as tests say it.</summary>
internal static class CircleMoves
{
    public static readonly string[] Five = ["Anna", "Bob", "Carla", "Dirk", "Els"];

    /// <summary>Anna's case is at this step of its method, and Bob facilitates. Nobody has said anything in the steps before; no weekly question comes between.</summary>
    public static async Task<CircleTalk> AtStepAsync(string step, Action<CircleDocument>? change = null, string locale = "en-GB")
    {
        var talk = await CircleTalk.StartAsync(Five, locale);
        await talk.ChangeAsync(document =>
        {
            document.Circle = document.Circle with { Meetings = 3, Pace = document.Circle.Pace with { WeatherDay = null } };
            change?.Invoke(document);
        });
        await talk.BeginRoundAsync(await talk.BringAsync("Anna"), step[..step.IndexOf('.', StringComparison.Ordinal)]);
        while ((await talk.RoundAsync())!.Current.Id != step) await talk.SteerAsync("close");
        return talk;
    }

    /// <summary>What the card of the step under way is for this person: their own form, where it waits for them.</summary>
    public static async Task<Card> FormAsync(this CircleTalk talk, string name) => await talk.Team[name].SeesAsync(await talk.StepAsync());

    /// <summary>Somebody gives this in the step under way.</summary>
    public static async Task<Card> GiveAsync(this CircleTalk talk, string name, params (string Id, string Value)[] inputs) =>
        await talk.Team[name].SubmitAsync(await talk.FormAsync(name), inputs);

    public static async Task<Card> PassesAsync(this CircleTalk talk, string name) => await talk.Team[name].SkipAsync(await talk.FormAsync(name));

    /// <summary>Somebody opens what a facilitator does.</summary>
    public static async Task<Card> SteeringAsync(this CircleTalk talk, string name)
    {
        var round = (await talk.RoundAsync())!;
        return await talk.Team[name].OpenAsync($"circle.steer.{round.Id}.{round.Current.Id}");
    }

    public static async Task<Card> SteerAsync(this CircleTalk talk, string what, string by = "Bob") => await talk.Team[by].SubmitAsync(await talk.SteeringAsync(by), ("what", what));

    /// <summary>Runs the round to its end: nobody says more, and the presenter closes without a plan.</summary>
    public static async Task FinishAsync(this CircleTalk talk, string presenter = "Anna")
    {
        while (await talk.RoundAsync() is { } round && round.Current.Id != Round.Harvest) await talk.SteerAsync("close", (await talk.NameOfAsync(round.Facilitator))!);
        await talk.PassesAsync(presenter);
    }

    public static async Task<string?> NameOfAsync(this CircleTalk talk, string member) => (await talk.DocumentAsync()).Circle.Find(member)?.Name;

    /// <summary>What somebody gave in a step of the round under way; null when it is not there.</summary>
    public static async Task<Contribution?> ContributionAsync(this CircleTalk talk, string name, string step) => (await talk.RoundAsync())?.Of(step, talk.Team[name].Id);

    /// <summary>The card of the case's thread.</summary>
    public static ChannelMessage Root(this CircleTalk talk, string name = "Anna") =>
        talk.Team.Messages().Last(message => SlotOf(message)?.StartsWith($"case:case-{name}-", StringComparison.Ordinal) == true);

    /// <summary>The message of a step of the round under way, or of the last one.</summary>
    public static ChannelMessage StepMessage(this CircleTalk talk, string step) => talk.Team.Messages().Last(message => SlotOf(message)?.EndsWith($":{step}", StringComparison.Ordinal) == true);

    /// <summary>What a message of the channel shows, by the key of its refresh; null for one that everybody sees alike.</summary>
    public static string? SlotOf(ChannelMessage message) => message.Card?.Json.TryGetProperty("refresh", out var refresh) == true
        ? refresh.GetProperty("action").GetProperty("data").GetProperty("card").GetString()!["circle.view.".Length..]
        : null;

    public static IReadOnlyList<string> Readers(this ChannelMessage message) =>
        [.. message.Card!.Json.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(user => user.GetString()!)];

    /// <summary>Whether a text is anywhere in what the store holds of the circle.</summary>
    public static async Task<bool> IsStoredAsync(this CircleTalk talk, string text)
    {
        var stored = await talk.Host.BytesAsync(talk.Id.Document);
        var json = Encoding.UTF8.GetString(stored!.Content.Span);
        return json.Contains(text, StringComparison.Ordinal) || json.Contains(JsonEncodedText.Encode(text).ToString(), StringComparison.Ordinal);
    }

    /// <summary>A tap of somebody's own making; the body of its answer.</summary>
    public static async Task<JsonElement> TapAsync(this Team team, string name, string verb, string key, params (string Id, string Value)[] inputs)
    {
        var data = new Dictionary<string, object?> { ["card"] = key, ["flow"] = "circle", ["step"] = "x", ["verb"] = verb };
        foreach (var (id, value) in inputs) data[id] = value;
        using var answer = await team.Host.PostAsync(team.Activity("invoke", team[name].Id, name, new()
        {
            ["name"] = "adaptiveCard/action", ["value"] = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
        }));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Chat.BodyOf(answer);
    }

    /// <summary>How often the bot wrote to the channel or changed a message there.</summary>
    public static int Writes(this CircleTalk talk) => talk.Host.Connector.Calls.Count(call => call.Method != "GET" && call.ConversationId.StartsWith(talk.Team.Channel, StringComparison.Ordinal));
}
