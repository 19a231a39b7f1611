using System.Text.Json;
using CoachBot.Organizers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace CoachBot.Tests.Dialogs;

/// <summary>
/// Dialog state is stored in the shape that Bot Builder's own types have in JSON (<c>dialogStack</c> of <c>id</c> and <c>state</c>), so that a stack written
/// with the dialogs of src/CoachBot.Dialogs is read with those of the package, and the other way round.
/// </summary>
public sealed class DialogStateShapeTests
{
    private const string Stored = """
        {"dialogStack":[{"id":"debrief","state":{"argument":"M7","dialogs":{"dialogStack":[
          {"id":"followup","state":{"options":{},"state":{"AttemptCount":1,"next":0}}},
          {"id":"steps","state":{"options":{"argument":"M7"},"values":{"argument":"M7","run":"r1"},"instanceId":"a1.steps","stepIndex":3}}]}}}]}
        """;

    private static readonly JsonSerializerOptions s_stored = new() { Converters = { new DialogStateConverter() } };

    [Fact]
    public void A_stored_stack_is_read_as_the_SDKs_dialogs_want_it()
    {
        var flow = JsonSerializer.Deserialize<DialogState>(Stored, s_stored)!.DialogStack.Single();
        var inner = Assert.IsType<DialogState>(flow.State[ComponentDialog.PersistedDialogState]).DialogStack;

        // The package's waterfall and prompts cast to these types, and convert the index.
        Assert.Equal(["followup", "steps"], inner.Select(dialog => dialog.Id));
        Assert.IsType<Dictionary<string, object?>>(inner[0].State, exactMatch: true);
        Assert.IsType<PromptOptions>(inner[0].State["options"]);
        Assert.IsAssignableFrom<IDictionary<string, object>>(inner[0].State["state"]);
        Assert.IsAssignableFrom<IDictionary<string, object>>(inner[1].State["values"]);
        Assert.Equal((3, "a1.steps"), (Convert.ToInt32(inner[1].State["stepIndex"]), inner[1].State["instanceId"]));
    }

    [Fact]
    public void It_is_written_as_it_was_read() => Assert.True(JToken.DeepEquals(
        JToken.Parse(Stored), JToken.Parse(JsonSerializer.Serialize(JsonSerializer.Deserialize<DialogState>(Stored, s_stored), s_stored))));

    [Fact]
    public void The_types_own_serializer_gives_the_same_shape()
    {
        var state = JsonSerializer.Deserialize<DialogState>(Stored, s_stored)!;
        var settings = new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore };

        Assert.True(JToken.DeepEquals(JToken.Parse(Stored), JToken.Parse(JsonConvert.SerializeObject(state, settings))));
        Assert.Equal("debrief", JsonConvert.DeserializeObject<DialogState>(Stored)!.DialogStack.Single().Id);
    }

    [Fact]
    public async Task The_stack_of_a_dialog_under_way_has_that_shape()
    {
        var script = new DialogScript(new Samples.TripDialog());
        await script.BeginAsync(nameof(Samples.TripDialog));

        var inner = JToken.Parse(script.StateJson)["dialogStack"]![0]!["state"]!["dialogs"]!["dialogStack"]!;
        Assert.Equal(["TextPrompt", "WaterfallDialog"], inner.Select(dialog => (string)dialog["id"]!));
        Assert.Equal("Where to?", (string)inner[0]!["state"]!["options"]!["prompt"]!["text"]!);
        Assert.Equal(0, (int)inner[1]!["state"]!["stepIndex"]!);
    }
}
