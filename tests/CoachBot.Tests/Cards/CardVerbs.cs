using System.Text.Json;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Cards;

/// <summary>Picks a button by what it does, so that a scene plays in any language.</summary>
internal sealed record CardVerbs(string Verb, string? Target = null)
{
    public static readonly CardVerbs Submit = new("submit");
    public static readonly CardVerbs Skip = new("skip");
    public static readonly CardVerbs Cancel = new("cancel");
    public static readonly CardVerbs Urgent = new("sos");
    public static readonly CardVerbs Safety = new("safety");

    public static CardVerbs To(string target) => new("safety", target);

    /// <summary>The button that says this command, whatever follows it.</summary>
    public static CardVerbs Command(string command) => new("command", command);

    public string TitleOn(Card card) => card.Json.GetProperty("actions").EnumerateArray().First(Fits).GetProperty("title").GetString()!;

    private bool Fits(JsonElement action) =>
        action.TryGetProperty("verb", out var verb) && verb.GetString() == Verb
        && (Target is null || Names(action.GetProperty("data"), "target") == Target || Names(action.GetProperty("data"), "command").Split(' ')[0] == Target);

    private static string Names(JsonElement data, string what) => data.TryGetProperty(what, out var named) ? named.GetString()! : "";
}

internal static class ChatByVerb
{
    public static Task<Card> TapAsync(this Chat chat, Card card, CardVerbs button, params (string Id, string Value)[] inputs) =>
        chat.TapAsync(card, button.TitleOn(card), inputs);
}
