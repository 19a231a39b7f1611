using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CoachBot.Tests.Samples;

/// <summary>A waterfall with two prompts, as Bot Builder's samples have it.</summary>
public class TripDialog : ComponentDialog
{
    public TripDialog()
        : base(nameof(TripDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new TextPrompt("code", IsCodeAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), new WaterfallStep[] { DestinationStepAsync, CodeStepAsync, FinalStepAsync }));

        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> DestinationStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("Where to?") };
        return await stepContext.PromptAsync(nameof(TextPrompt), options, cancellationToken);
    }

    private static async Task<DialogTurnResult> CodeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        stepContext.Values["destination"] = (string)stepContext.Result!;
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text("What is your code?"),
            RetryPrompt = MessageFactory.Text("A code has four characters."),
        };
        return await stepContext.PromptAsync("code", options, cancellationToken);
    }

    private static async Task<DialogTurnResult> FinalStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var text = $"To {stepContext.Values["destination"]} with {stepContext.Result}.";
        await stepContext.Context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
        return await stepContext.EndDialogAsync(text, cancellationToken);
    }

    private static Task<bool> IsCodeAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken) =>
        Task.FromResult(promptContext.Recognized.Succeeded && promptContext.Recognized.Value is { Length: 4 });
}
