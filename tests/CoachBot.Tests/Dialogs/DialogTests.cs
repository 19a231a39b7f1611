using System.Text.Json;

namespace CoachBot.Tests.Dialogs;

public sealed class DialogTests
{
    [Fact]
    public async Task A_component_with_a_waterfall_and_a_prompt_goes_on_where_its_stored_state_left_it()
    {
        var script = new DialogScript(new Debrief());

        Assert.Equal(["Which client?"], await script.BeginAsync("debrief", new Dictionary<string, object?> { ["from"] = "command" }));
        Assert.Equal(["A code, please."], await script.UserSaysAsync("Jan Jansen"));
        Assert.Equal(["How did it go with K3?"], await script.UserSaysAsync("K3"));
        Assert.Equal(["K3: good (command, 2 attempts)"], await script.UserSaysAsync("good"));

        Assert.Equal(DialogTurnStatus.Complete, script.Result!.Status);
        Assert.Equal("K3", script.Result.Result);
        Assert.Equal("""{"dialogStack":[]}""", script.StateJson);
    }

    [Fact]
    public async Task The_stored_state_holds_what_the_SDK_keeps_and_no_type_names()
    {
        var script = new DialogScript(new Debrief());
        await script.BeginAsync("debrief");

        var component = JsonDocument.Parse(script.StateJson).RootElement.GetProperty("dialogStack")[0];
        var inner = component.GetProperty("state").GetProperty("dialogs").GetProperty("dialogStack");

        Assert.Equal("debrief", component.GetProperty("id").GetString());
        Assert.Equal(["client", "steps"], inner.EnumerateArray().Select(instance => instance.GetProperty("id").GetString()));
        Assert.Equal(0, inner[1].GetProperty("state").GetProperty("stepIndex").GetInt32());
        Assert.DoesNotContain("$type", script.StateJson, StringComparison.Ordinal);
        Assert.DoesNotContain("CoachBot", script.StateJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waterfall_and_a_prompt_leave_an_invoke_alone()
    {
        var script = new DialogScript(new Debrief());
        await script.BeginAsync("debrief");
        Assert.Empty(await script.SaysAsync(Incoming.Invoke("adaptiveCard/action", null), dc => dc.ContinueDialogAsync()));
        Assert.Equal(DialogTurnStatus.Waiting, script.Result!.Status);

        var plain = new DialogScript(new WaterfallDialog("w", [(_, _) => Task.FromResult(Dialog.EndOfTurn), (step, token) => step.EndDialogAsync(step.Result, token)]));
        await plain.BeginAsync("w");
        await plain.SaysAsync(Incoming.Invoke("adaptiveCard/action", null), dc => dc.ContinueDialogAsync());
        Assert.Equal(DialogTurnStatus.Waiting, plain.Result!.Status);
        await plain.UserSaysAsync("ja");
        Assert.Equal("ja", plain.Result.Result);
    }

    [Fact]
    public async Task A_question_is_put_again_when_what_came_over_it_has_ended()
    {
        var script = new DialogScript(new Debrief(), new WaterfallDialog("aside", [(step, token) => step.EndDialogAsync(null, token)]));
        await script.BeginAsync("debrief");

        Assert.Equal(["Which client?"], await script.BeginAsync("aside"));
        Assert.Equal(DialogTurnStatus.Waiting, script.Result!.Status);
        Assert.Equal(["Which client?"], await script.SaysAsync(Incoming.Message(), async dc =>
        {
            await dc.RepromptDialogAsync();
            return Dialog.EndOfTurn;
        }));
    }

    [Fact]
    public async Task Cancelling_tells_every_dialog_and_empties_the_stack()
    {
        var debrief = new Debrief();
        var script = new DialogScript(debrief);
        await script.BeginAsync("debrief");

        await script.SaysAsync(Incoming.Message("cancel"), dc => dc.CancelAllDialogsAsync());
        Assert.Equal(DialogTurnStatus.Cancelled, script.Result!.Status);
        Assert.Equal([DialogReason.CancelCalled], debrief.Ended);

        await script.SaysAsync(Incoming.Message("cancel"), dc => dc.CancelAllDialogsAsync());
        Assert.Equal(DialogTurnStatus.Empty, script.Result.Status);
        await script.UserSaysAsync("hallo");
        Assert.Equal(DialogTurnStatus.Empty, script.Result.Status);
    }

    [Fact]
    public async Task Replacing_puts_another_dialog_in_the_same_place()
    {
        var script = new DialogScript(
            new WaterfallDialog("a", [(step, token) => step.ReplaceDialogAsync("b", 7, token)]),
            new WaterfallDialog("b", [(step, token) => step.NextAsync(step.Options, token), (step, token) => step.EndDialogAsync($"{step.Result} {step.Reason}", token)]));

        await script.BeginAsync("a");

        Assert.Equal("7 NextCalled", script.Result!.Result);
    }

    [Fact]
    public async Task A_stack_may_hold_a_dialog_that_no_longer_exists()
    {
        var script = new DialogScript();
        script.Restore("""{"dialogStack":[{"id":"gone","state":{"$type":"x","a":1}},{"id":null,"state":null}]}""");

        await Assert.ThrowsAsync<InvalidOperationException>(() => script.UserSaysAsync("hallo"));
        await script.SaysAsync(Incoming.Message(), dc => dc.CancelAllDialogsAsync());
        Assert.Equal("""{"dialogStack":[]}""", script.StateJson);
    }

    [Fact]
    public async Task The_child_of_a_context_is_the_stack_of_its_active_component()
    {
        var script = new DialogScript(new Debrief());
        await script.BeginAsync("debrief");

        await script.SaysAsync(Incoming.Message(), dc =>
        {
            Assert.Equal("client", dc.Child!.ActiveDialog!.Id);
            Assert.Same(dc, dc.Child.Parent);
            Assert.NotNull(dc.Child.FindDialog("debrief"));
            Assert.Null(dc.FindDialog("client"));
            return Task.FromResult(Dialog.EndOfTurn);
        });
    }

    [Fact]
    public void A_second_dialog_of_one_id_gets_a_number()
    {
        var first = new WaterfallDialog("w");
        var second = new WaterfallDialog("w");

        var dialogs = new DialogSet().Add(first).Add(first).Add(second);

        Assert.Same(second, dialogs.Find("w2"));
        Assert.Equal(2, dialogs.GetDialogs().Count());
    }

    private sealed class Debrief : ComponentDialog
    {
        public Debrief()
            : base("debrief")
        {
            AddDialog(new WaterfallDialog("steps", [AskClientAsync, AskHowItWentAsync, SumUpAsync]));
            AddDialog(new TextPrompt("client", (prompt, _) =>
            {
                prompt.State["attempts"] = prompt.AttemptCount;
                return Task.FromResult(prompt.Recognized.Value is { Length: 2 });
            }));
            InitialDialogId = "steps";
        }

        public List<DialogReason> Ended { get; } = [];

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }

        private static Task<DialogTurnResult> AskClientAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["count"] = 2;
            step.Values["from"] = (step.Options as Dictionary<string, object?>)?["from"];
            return step.PromptAsync(
                "client",
                new PromptOptions { Prompt = MessageFactory.Text("Which client?"), RetryPrompt = MessageFactory.Text("A code, please.") },
                cancellationToken);
        }

        private static async Task<DialogTurnResult> AskHowItWentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            step.Values["client"] = (string)step.Result!;
            await step.Context.SendActivityAsync($"How did it go with {step.Values["client"]}?", cancellationToken: cancellationToken);
            return EndOfTurn;
        }

        private static async Task<DialogTurnResult> SumUpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            var values = step.Values;
            await step.Context.SendActivityAsync(
                $"{values["client"]}: {step.Result} ({values["from"]}, {values["count"]} attempts)", cancellationToken: cancellationToken);
            return await step.EndDialogAsync(values["client"], cancellationToken);
        }
    }
}
