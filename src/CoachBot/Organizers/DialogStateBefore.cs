using System.Text.Json;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Organizers;

/// <summary>
/// The dialog stacks that the version of before December 2026 wrote: an array, in which every flow was a waterfall of two steps that went round, with a
/// prompt <c>ask</c> over it. Which step it was at stood in its values, or in the document. Once no stored stack is older than that, this file can go.
/// </summary>
internal static class DialogStateBefore
{
    private const string Dialogs = "$dialogs";
    private const string Prompt = "$prompt";
    private const string Ask = "ask";
    private const string Round = "round";

    public static DialogState Read(JsonElement stack) => new([.. stack.EnumerateArray().Select(item => new DialogInstance
    {
        Id = item.GetProperty("id").GetString(),
        State = ReadState(item.GetProperty("state")),
    })]);

    /// <summary>Puts the runs of a stack that was read so at the steps that they were at.</summary>
    public static void BringUp(OrganizerDocument document)
    {
        foreach (var run in document.Dialog?.DialogStack ?? [])
        {
            if (run.State.TryGetValue("dialogs", out var inner) && inner is DialogState { DialogStack: [{ Id: Ask } prompt, { Id: Round } waterfall] })
                BringUp(document, run.Id!, prompt, waterfall);
        }
    }

    private static void BringUp(OrganizerDocument document, string flow, DialogInstance prompt, DialogInstance waterfall)
    {
        var values = (IDictionary<string, object?>)((IDictionary<string, object?>)waterfall.State["values"]!)["flow"]!;
        prompt.Id = StepOf(flow, name => values.TryGetValue(name, out var value) ? value as string : null, document);
        waterfall.Id = "steps";
        waterfall.State = new Dictionary<string, object?> { ["options"] = null, ["values"] = values, ["stepIndex"] = 1, ["instanceId"] = flow };
    }

    private static string StepOf(string flow, Func<string, string?> value, OrganizerDocument document) => flow switch
    {
        "debrief" when value("code") is not null => "code",
        "debrief" => document.OpenDebrief?.Step switch
        {
            DebriefStep.FollowUp => "followup",
            DebriefStep.Deeper => "deeper",
            DebriefStep.Plan => "plan",
            _ => "facts",
        },
        "settings" => value("step") ?? "basics",
        "checkins" => value("step") ?? "moments",
        "plansession" => value("step") ?? "fill",
        "milestones" => value("step") ?? "first",
        "agreement" => value("step") ?? "client",
        "bring" => value("stage") ?? "draft",
        "changeplan" => value("what") ?? "choose",
        "changesession" => value("what") == "move" ? "times" : "which",
        "clientform" => value("asked") is null ? "facts" : "code",
        "refer" => value("concern") is not null ? "place" : value("group") is not null ? "concern" : "group",
        "withdrawal" => value("case") is null ? "which" : "sure",
        "calendar" => value("chosen") is null ? "which" : "clients",
        "away" => "days",
        "lines" => "check",
        "clienterase" => "sure",
        "voicemail" => "which",
        "part" => "part",
        // The questions, and how a referral went.
        _ => Ask,
    };

    private static Dictionary<string, object?> ReadState(JsonElement state) =>
        state.EnumerateObject().ToDictionary(member => member.Name, member => ReadValue(member.Value), StringComparer.Ordinal);

    private static object? ReadValue(JsonElement value) => value switch
    {
        { ValueKind: not JsonValueKind.Object } => PlainJson.From(value),
        _ when value.TryGetProperty(Dialogs, out var stack) => Read(stack),
        _ when value.TryGetProperty(Prompt, out _) => new PromptOptions(),
        _ => ReadState(value),
    };
}
