using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;

namespace CoachBot.Tests.Coaching.Debriefs;

public sealed partial class DebriefDocumentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 17, 15, 0, TimeSpan.FromHours(1));

    [Fact]
    public void A_debrief_survives_being_stored_at_every_step()
    {
        var coach = new DebriefCoach(TestPlaybook.Shipped);
        var facts = new DebriefFacts
        {
            Client = "K7",
            Proud = "\ud83e\uddf9",
            Open = "x",
            Answers = new Dictionary<string, string?> { ["q_overtime"] = "q_overtime.a3", ["q_hours"] = "q_hours.a1", ["q_talk"] = "q_talk.a0" },
        };
        var started = Stored(new Debrief { Id = "d1", StartedAt = Now });
        var asked = Stored(Advanced(coach.Assess(started, facts, [], ShownContent.Nothing, Now)));
        var deeper = Stored(Advanced(DebriefCoach.AnswerFollowUp(asked, "a", ShownContent.Nothing)));
        var answered = Stored(Advanced(DebriefCoach.AnswerDeeper(deeper, "b", ShownContent.Nothing)));
        var done = Stored(Advanced(DebriefCoach.ChoosePlan(answered, "rm_overtime_1", "w", "t", ShownContent.Nothing, Now)));

        Assert.Equal(DebriefStep.Done, done.Step);
        Assert.Equal(("a", "b"), (done.FollowUpAnswer, done.DeeperAnswer));
        Assert.Equal(new Dictionary<Pitfall, int> { [Pitfall.Overtime] = 3, [Pitfall.OffHours] = 0, [Pitfall.HelperChair] = 0 }, done.Levels);
        Assert.Equal(["ap_06"], done.WarmLineIds);
        Assert.True(done.OffersCircle);
        Assert.Equal(new IfThenPlan("rm_overtime_1", "w", "t"), done.Plan);
    }

    [Fact]
    public void Stored_words_are_stable_ids()
    {
        var debrief = new Debrief
        {
            Id = "d1",
            StartedAt = Now,
            Step = DebriefStep.FollowUp,
            Pitfall = Pitfall.AttachmentClient,
            Outcome = Outcome.FollowUp,
            Levels = new Dictionary<Pitfall, int> { [Pitfall.AttachmentClient] = 2 },
        };

        var json = JsonSerializer.SerializeToElement(debrief, Documents.Default.Debrief);

        Assert.Equal("follow_up", json.GetProperty("step").GetString());
        Assert.Equal("deeper", JsonSerializer.SerializeToElement(debrief with { Step = DebriefStep.Deeper }, Documents.Default.Debrief).GetProperty("step").GetString());
        Assert.Equal("follow_up", json.GetProperty("outcome").GetString());
        Assert.Equal("attachment_client", json.GetProperty("pitfall").GetString());
        Assert.Equal(2, json.GetProperty("levels").GetProperty("attachment_client").GetInt32());
    }

    [Theory]
    [InlineData("""{ "id": "d1", "startedAt": "2026-03-02T17:15:00+01:00" }""")]
    [InlineData("""{ "id": "d1", "startedAt": "2026-03-02T17:15:00+01:00", "answers": null, "levels": null, "better": null, "remedyIds": null, "warmLineIds": null }""")]
    public void Members_that_an_older_document_lacks_are_empty(string json)
    {
        var debrief = JsonSerializer.Deserialize(json, Documents.Default.Debrief)!;

        Assert.Empty(debrief.Answers);
        Assert.Empty(debrief.Levels);
        Assert.Empty(debrief.Better);
        Assert.Empty(debrief.RemedyIds);
        Assert.Empty(debrief.WarmLineIds);
        Assert.Equal(DebriefStep.Facts, debrief.Step);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "ids": null }""")]
    public void A_person_without_history_was_shown_nothing(string json) =>
        Assert.Empty(JsonSerializer.Deserialize(json, Documents.Default.ShownContent)!.Ids);

    [Fact]
    public void A_plan_is_kept_with_its_debrief_s_id()
    {
        var done = new Debrief
        {
            Id = "d1",
            StartedAt = Now.AddMinutes(-5),
            CompletedAt = Now,
            Client = "K7",
            Pitfall = Pitfall.Overtime,
            Plan = new("rm_overtime_1", "w", null),
        };

        var plan = Plan.From(done)!;
        var stored = JsonSerializer.Deserialize(JsonSerializer.Serialize(plan, Documents.Default.Plan), Documents.Default.Plan);

        Assert.Equal(new Plan { Id = "d1", Client = "K7", Pitfall = Pitfall.Overtime, RemedyId = "rm_overtime_1", When = "w", CreatedAt = Now, Checks = stored!.Checks }, stored);
        Assert.Empty(stored.Checks);
        Assert.Null(Plan.From(done with { Plan = null }));
        Assert.Null(Plan.From(done with { CompletedAt = null }));
    }

    private static Debrief Advanced(DebriefResult result) => Assert.IsType<DebriefResult.Advanced>(result).Debrief;

    private static Debrief Stored(Debrief debrief)
    {
        var json = JsonSerializer.Serialize(debrief, Documents.Default.Debrief);
        var stored = JsonSerializer.Deserialize(json, Documents.Default.Debrief)!;
        Assert.Equal(json, JsonSerializer.Serialize(stored, Documents.Default.Debrief));
        return stored;
    }

    /// <summary>As the host does it: source-generated, camel case.</summary>
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Debrief))]
    [JsonSerializable(typeof(Plan))]
    [JsonSerializable(typeof(ShownContent))]
    private sealed partial class Documents : JsonSerializerContext;
}
