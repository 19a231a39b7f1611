using System.Net;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Supervision;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Supervision;

/// <summary>Many people at the same second, the same tap twice, two processes, a process that dies.</summary>
public sealed class CircleRaceTests
{
    private static readonly string[] Twelve = ["Anna", "Bob", "Carla", "Dirk", "Els", "Frits", "Gerda", "Hans", "Ina", "Jos", "Kees", "Lies"];

    [Fact]
    public async Task Twelve_people_join_at_the_same_second()
    {
        await using var talk = await CircleTalk.StartAsync([]);
        await talk.Team.AddBotAsync();

        await Task.WhenAll(Twelve.Select(name => talk.Team[name].JoinAsync()));

        var document = await talk.DocumentAsync();
        Assert.Equal(12, document.Circle.Members.Count);
        Assert.Empty(document.Errands);
        var board = Assert.Single(talk.Team.Messages());
        Assert.All(Twelve, name => Assert.Contains(name, board.Card!.Text, StringComparison.Ordinal));
        foreach (var name in Twelve) Assert.Single((await talk.Host.DocumentAsync(talk.Team[name].Id)).Circles);
    }

    [Fact]
    public async Task Eleven_questions_at_the_same_second_are_all_there_and_the_next_step_is_opened_once()
    {
        await using var talk = await BegunAsync();
        var step = await talk.StepAsync();
        var forms = await Task.WhenAll(Twelve.Skip(1).Select(async name => (Name: name, Card: await talk.Team[name].SeesAsync(step))));

        await Task.WhenAll(forms.Select(form => talk.Team[form.Name].SubmitAsync(form.Card, ("q1", $"What was it like for you, as seen by {form.Name[..1].ToLowerInvariant()}?"))));

        var round = (await talk.RoundAsync())!;
        Assert.Equal("iv_incident.3", round.Current.Id);
        Assert.Equal(11, round.In("iv_incident.2").Count());
        Assert.Equal(11, round.In("iv_incident.2").SelectMany(one => one.Pieces).Select(piece => piece.Id).Distinct().Count());
        // The circle, the case, three steps: each posted once, in line with what was saved.
        Assert.Equal(5, talk.Team.Messages().Count);
        var root = talk.Team.Messages()[1].Card!.Text;
        Assert.Contains("Step 3 of 5", root, StringComparison.Ordinal);
        Assert.Null((await talk.DocumentAsync()).Claim);
    }

    [Fact]
    public async Task The_same_tap_a_hundred_times_has_one_effect()
    {
        await using var talk = await BegunAsync();
        var bob = talk.Team["Bob"];
        var form = await bob.SeesAsync(await talk.StepAsync());
        var tap = bob.Tap(form, Colleague.Button(form, "submit"), ("q1", "What did you need?"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => talk.Host.PostAsync(tap)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var round = (await talk.RoundAsync())!;
        Assert.Equal("What did you need?", Assert.Single(Assert.Single(round.In("iv_incident.2")).Pieces).Text);
        Assert.Equal(4, talk.Team.Messages().Count);
    }

    [Fact]
    public async Task A_double_click_on_closing_a_step_closes_one_step()
    {
        await using var talk = await BegunAsync();
        var facilitating = (await talk.RoundAsync())!.Facilitator;
        var facilitator = talk.Team[Twelve.Single(name => talk.Team[name].Id == facilitating)];
        var form = await facilitator.OpenAsync($"circle.steer.{(await talk.RoundAsync())!.Id}.iv_incident.2");
        var tap = facilitator.Tap(form, Colleague.Button(form, "submit"), ("what", "close"));

        await Task.WhenAll(talk.Host.PostAsync(tap), talk.Host.PostAsync(tap));

        Assert.Equal("iv_incident.3", (await talk.RoundAsync())!.Current.Id);
    }

    [Fact]
    public async Task Two_processes_serve_one_circle_and_post_everything_once()
    {
        using var file = new SharedFile();
        // On the wall clock: who loses a save steps aside for a moment.
        await using var one = await file.StartAsync();
        await using var two = await file.StartAsync();
        // Both speak to the Connector that the first one's activities name.
        var (first, second) = (new Team(one), new Team(two, session: "two", connector: one.Connector));
        await first.AddBotAsync();

        await Task.WhenAll(Twelve.Select((name, index) => (index % 2 == 0 ? first : second)[name].JoinAsync()));

        var (document, _) = await one.Services.GetRequiredService<CircleDocuments>().ReadAsync(new CircleId(BotHost.TenantId, first.Channel), CancellationToken.None);
        Assert.Equal(12, document.Circle.Members.Count);
        var board = Assert.Single(first.Messages());
        Assert.All(Twelve, name => Assert.Contains(name, board.Card!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_step_goes_on_after_a_restart_in_the_middle_of_it()
    {
        using var file = new SharedFile();
        var clock = new FakeTimeProvider(CircleTalk.Monday);
        string round;
        await using (var host = await file.StartAsync(options => options.Clock = clock))
        {
            var team = new Team(host);
            await team.BeginAsync("Anna", "Bob", "Carla", "Dirk");
            round = await BringAndBeginAsync(host, team);
            var anna = team["Anna"];
            await anna.SubmitAsync(await anna.OpenAsync($"circle.part.{round}.iv_incident.1"), ("text", "I stayed. What now?"));
            await team["Bob"].SubmitAsync(await team["Bob"].OpenAsync($"circle.part.{round}.iv_incident.2"), ("q1", "What did you need?"));
        }

        await using var again = await file.StartAsync(options => options.Clock = clock);
        var after = new Team(again, session: "again");
        var mine = await after["Bob"].OpenAsync($"circle.part.{round}.iv_incident.2");
        Assert.Contains("What did you need?", mine.Text, StringComparison.Ordinal);
        foreach (var name in (string[])["Carla", "Dirk"])
            await after[name].SubmitAsync(await after[name].OpenAsync($"circle.part.{round}.iv_incident.2"), ("q1", "What would you rather have done?"));

        var document = (await again.Services.GetRequiredService<CircleDocuments>().ReadAsync(new CircleId(BotHost.TenantId, after.Channel), CancellationToken.None)).Document;
        Assert.Equal("iv_incident.3", document.Circle.Round!.Current.Id);
        // The next step's card is a reply in the thread that the first process began, and what was there is updated, not posted anew.
        Assert.Equal(1, again.Connector.Calls.Count(call => call.Method == "POST"));
        Assert.DoesNotContain(again.Connector.Calls, call => call.Method == "CREATE");
    }

    private static async Task<CircleTalk> BegunAsync()
    {
        var talk = await CircleTalk.StartAsync(Twelve);
        var caseId = await talk.BringAsync("Anna");
        await talk.BeginRoundAsync(caseId, "iv_incident");
        var anna = talk.Team["Anna"];
        await anna.SubmitAsync(await anna.SeesAsync(await talk.StepAsync()), ("text", "I stayed. What now?"));
        return talk;
    }

    private static async Task<string> BringAndBeginAsync(BotHost host, Team team)
    {
        var id = new CircleId(BotHost.TenantId, team.Channel);
        var brought = new BroughtCase { Id = "case-1", Author = team["Anna"].Id, Situation = CircleTalk.Situation, Question = CircleTalk.Question, BroughtAt = CircleTalk.Monday };
        await host.Services.GetRequiredService<CircleDesk>().ChangeAsync(id, document =>
        {
            document.Circle = document.Circle.Bring(brought);
            return true;
        }, CancellationToken.None);
        await host.Services.GetRequiredService<Publisher>().PublishAsync(id, CancellationToken.None);
        await team["Bob"].SubmitAsync(await team["Bob"].OpenAsync("circle.begin.case-1"), ("method", "iv_incident"));
        return "case-1";
    }
}
