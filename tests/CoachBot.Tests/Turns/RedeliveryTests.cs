using System.Net;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Turns;

/// <summary>Teams delivers again what was answered late, with the same id and with new ones: each has one effect.</summary>
public sealed class RedeliveryTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_message_delivered_four_times_is_answered_once()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var message = chat.Message("debrief");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => host.PostAsync(message)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Single(chat.News());
    }

    [Fact]
    public async Task A_tap_delivered_four_times_and_then_under_a_new_id_has_one_effect_and_one_answer()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var tap = chat.Invoke(facts, "Done", Facts.LongTalk);

        var bodies = new List<string>();
        for (var delivery = 0; delivery < 4; delivery++)
        {
            using var answer = await host.PostAsync(tap);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        using var anew = await host.PostAsync(chat.Invoke(facts, "Done", Facts.LongTalk));
        bodies.Add(await anew.Content.ReadAsStringAsync());

        Assert.Contains("What stands out", Assert.Single(bodies.Distinct()), StringComparison.Ordinal);
        Assert.Empty(chat.News());
    }

    [Fact]
    public async Task A_submission_as_a_message_updates_its_card_once()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var facts = await chat.CardAsync("debrief");
        var submission = chat.Invoke(facts, "Done", Facts.InBalance);
        submission["type"] = "message";
        submission["value"] = facts.Action("Done").GetProperty("data");

        for (var delivery = 0; delivery < 4; delivery++) (await host.PostAsync(submission)).Dispose();

        Assert.Single(chat.News());
    }

    [Fact]
    public async Task A_redelivery_after_other_turns_changes_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var first = chat.Message("debrief");
        (await host.PostAsync(first)).Dispose();
        await chat.SayAsync("help");
        await chat.SayAsync("cancel");

        (await host.PostAsync(first)).Dispose();

        Assert.Empty(chat.News());
        Assert.Null((await host.DocumentAsync()).OpenDebrief);
    }

    [Fact]
    public async Task Replies_that_a_crash_kept_back_are_sent_by_the_next_bot_once_nobody_else_can_be_at_it()
    {
        using var file = new SharedFile();
        var clock = new FakeTimeProvider(Now);
        Dictionary<string, object?> message;
        await using (var first = await file.StartAsync(options => options.Clock = clock))
        {
            message = new Chat(first).Message("debrief");
            first.Connector.CutNext();
            using var answer = await first.PostAsync(message);
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }

        await using var second = await file.StartAsync(options => options.Clock = clock);
        message["serviceUrl"] = second.Connector.Address.ToString();
        var chat = new Chat(second);

        clock.Advance(TimeSpan.FromSeconds(9));
        await DeliverAsync();
        Assert.Empty(chat.News());

        clock.Advance(TimeSpan.FromSeconds(2));
        await DeliverAsync();
        Assert.Contains("client", Card.Of(Assert.Single(chat.News())).Inputs);

        clock.Advance(TimeSpan.FromSeconds(15));
        await DeliverAsync();
        Assert.Empty(chat.News());

        async Task DeliverAsync()
        {
            using var answer = await second.PostAsync(message);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Replies_that_this_bot_knows_were_not_sent_are_sent_with_the_next_delivery()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var message = chat.Message("debrief");
        host.Connector.RefuseNext(403);
        (await host.PostAsync(message)).Dispose();
        Assert.Empty(chat.News());

        (await host.PostAsync(message)).Dispose();

        Assert.Contains("client", Card.Of(Assert.Single(chat.News())).Inputs);
    }

    [Fact]
    public async Task What_was_sent_before_a_send_failed_is_not_sent_again()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("debrief");
        var resume = chat.Message("debrief");
        host.Connector.PassNext();
        host.Connector.RefuseNext(403);
        (await host.PostAsync(resume)).Dispose();
        Assert.EndsWith("where you left off.", Assert.Single(chat.News()).Text, StringComparison.Ordinal);

        (await host.PostAsync(resume)).Dispose();

        Assert.Contains("client", Card.Of(Assert.Single(chat.News())).Inputs);
    }
}
