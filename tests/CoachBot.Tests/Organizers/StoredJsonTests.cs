using System.Text.Json;
using CoachBot.Coaching;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Organizers;

namespace CoachBot.Tests.Organizers;

/// <summary>What is stored comes back as it was, without a type name in it.</summary>
public sealed class StoredJsonTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 14, 17, 5, 6, 789, TimeSpan.FromHours(2));

    [Fact]
    public void A_dialog_stack_comes_back_with_its_inner_stacks_and_values()
    {
        var inner = new DialogState([new DialogInstance { Id = "ask", State = State(("state", State(("AttemptCount", 1), ("next", 3), ("answer.q_talk", "q_talk.a2"))), ("options", new PromptOptions { Prompt = MessageFactory.Text("And then?") })) }]);
        var document = new OrganizerDocument
        {
            Dialog = new DialogState(
            [
                new DialogInstance
                {
                    Id = "DebriefDialog",
                    State = State(("dialogs", inner), ("empty", null), ("big", 1L << 40), ("half", 0.5), ("yes", true), ("values", State(("a", "b"))), ("list", new List<object?> { 1, "two" })),
                },
            ]),
        };

        var json = JsonSerializer.Serialize(document, OrganizerJson.Default.OrganizerDocument);
        var back = JsonSerializer.Deserialize(json, OrganizerJson.Default.OrganizerDocument)!;

        var outer = Assert.Single(back.Dialog!.DialogStack);
        Assert.Equal("DebriefDialog", outer.Id);
        Assert.Equal((null, 1L << 40, 0.5, true), (outer.State["empty"], outer.State["big"], outer.State["half"], outer.State["yes"]));
        Assert.Equal("b", ((IDictionary<string, object?>)outer.State["values"]!)["a"]);
        Assert.Equal([1, "two"], (IEnumerable<object?>)outer.State["list"]!);
        var ask = Assert.Single(Assert.IsType<DialogState>(outer.State["dialogs"]).DialogStack);
        var kept = (IDictionary<string, object?>)ask.State["state"]!;
        Assert.Equal((1, 3, "q_talk.a2"), (kept["AttemptCount"], kept["next"], kept["answer.q_talk"]));
        Assert.Equal("And then?", Assert.IsType<PromptOptions>(ask.State["options"]).Prompt!.Text);
        Assert.DoesNotContain("CoachBot", json, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(back, OrganizerJson.Default.OrganizerDocument));
    }

    [Fact]
    public void What_an_organizer_types_is_never_taken_for_a_mark_of_ours()
    {
        const string Odd = """{"$dialogs":[],"$prompt":true} \ " </p> 👩‍🦳""";
        var document = new OrganizerDocument { Dialog = new DialogState([new DialogInstance { Id = "ask", State = State(("answer.f_open", Odd)) }]) };

        var json = JsonSerializer.SerializeToUtf8Bytes(document, OrganizerJson.Default.OrganizerDocument);
        var back = JsonSerializer.Deserialize(json, OrganizerJson.Default.OrganizerDocument)!;

        Assert.Equal(Odd, back.Dialog!.DialogStack[0].State["answer.f_open"]);
    }

    [Fact]
    public void A_whole_document_comes_back_with_offsets_and_replies()
    {
        var debrief = new Debrief { Id = "20260914-0123456789", StartedAt = Now, CompletedAt = Now, Client = "M7", Pitfall = Pitfall.HelperChair, Step = DebriefStep.Done };
        var document = new OrganizerDocument { Language = Language.Dutch, WelcomedAt = Now, PrefersTyping = true, Debriefs = [debrief], Unjournaled = [debrief.Id] };
        document.Seen.Add("f:1");
        document.Last = new LastTurn("f:1", "run", Now, [new(StoredReplyKind.Invoke, State(("status", 200), ("body", State(("statusCode", 200), ("type", "t"), ("value", State(("type", "AdaptiveCard")))))))]);

        var json = JsonSerializer.Serialize(document, OrganizerJson.Default.OrganizerDocument);
        var back = JsonSerializer.Deserialize(json, OrganizerJson.Default.OrganizerDocument)!;

        Assert.Equal((Now, Now.Offset), (back.Debriefs[0].CompletedAt, back.Debriefs[0].CompletedAt!.Value.Offset));
        Assert.Equal((Pitfall.HelperChair, DebriefStep.Done, "M7"), (back.Debriefs[0].Pitfall, back.Debriefs[0].Step, back.Debriefs[0].Client));
        Assert.True(back.Seen.Contains("f:1"));
        Assert.Equal(200, Assert.Single(back.Last!.Replies).Content.Members["status"]);
        Assert.Equal(json, JsonSerializer.Serialize(back, OrganizerJson.Default.OrganizerDocument));
    }

    private static Dictionary<string, object?> State(params (string Name, object? Value)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}
