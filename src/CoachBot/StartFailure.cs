using CoachBot.Cards;
using CoachBot.Coaching;
using Microsoft.Extensions.Options;

/// <summary>Why the host did not start, in a sentence for whoever starts it.</summary>
internal static class StartFailure
{
    /// <returns>Null when the failure is not one that a setting or a content file explains.</returns>
    public static string? Explain(Exception failure) => failure switch
    {
        OptionsValidationException settings => $"CoachBot does not start: {string.Join(" ", settings.Failures)}",
        PlaybookException or CardTemplateException => $"CoachBot does not start: {failure.Message}",
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => $"CoachBot does not start: {failure.Message}",
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => null,
    };
}
