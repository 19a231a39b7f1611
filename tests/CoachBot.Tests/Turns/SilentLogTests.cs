using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Turns;

/// <summary>The log never holds a word of what an organizer wrote, however things go.</summary>
public sealed class SilentLogTests
{
    private static readonly string[] Words = ["MrsJansen", "lettersOfHerMother", "cupboardUpstairs", "walkToTheDoor", "handHerABook", "somethingElse"];

    [Fact]
    public async Task A_whole_conversation_with_failures_leaves_no_word_in_the_log()
    {
        var log = new LogCapture();
        var (host, store) = await StoreInFront.StartScriptedAsync(options => options.Services = log.Register);
        await using (host)
        {
            var chat = new Chat(host);
            await chat.SayAsync("somethingElse");
            var facts = await chat.CardAsync("debrief");
            var filled = (IEnumerable<(string, string)>)[.. Facts.LongTalk.Skip(2), ("client", "MrsJansen"), ("f_proud", "lettersOfHerMother"), ("f_open", "cupboardUpstairs")];

            store.Reading = (_, _) => throw ScriptedStore.Unavailable;
            await chat.InvokeAsync(facts, "Done", [.. filled]);
            store.Reading = (_, read) => read();
            store.Writing = (_, _) => throw new InvalidOperationException("a fault of the program");
            await chat.InvokeAsync(facts, "Done", [.. filled]);
            store.Writing = (_, _) => Task.FromResult<string?>(null);
            await chat.InvokeAsync(facts, "Done", [.. filled]);
            store.Writing = (_, write) => write();
            await chat.InvokeAsync(facts, "Done", [.. filled, ("q_role", "cupboardUpstairs")]);

            var standOut = await chat.TapAsync(facts, "Done", [.. filled]);
            host.Connector.RefuseNext(403);
            (await host.PostAsync(chat.Message("somethingElse"))).Dispose();
            host.Connector.CutNext();
            (await host.PostAsync(chat.Message("journal somethingElse"))).Dispose();
            chat.News();
            var plan = await chat.TapAsync(standOut, "Next", ("answer", "lettersOfHerMother"));
            var tried = new TaskCompletionSource();
            store.Reading = (key, read) =>
            {
                if (!key.Path.StartsWith("journal/", StringComparison.Ordinal)) return read();
                tried.TrySetResult();
                throw ScriptedStore.Unavailable;
            };
            await chat.TapAsync(plan, "Make this my plan", ("remedy", plan.Choices("remedy")[0]), ("plan_when", "walkToTheDoor"), ("plan_then", "handHerABook"));
            await tried.Task;
            store.Reading = (_, read) => read();
            await chat.SayAsync("journal");
            await store.WrittenAsync("journal", 1);
            Assert.Equal("MrsJansen", (await host.DocumentAsync()).Debriefs[0].Client);
        }

        Assert.Contains(log.Lines, line => line.Contains("nothing of it was saved or sent", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("wait in the organizer's document", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => Words.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }
}
