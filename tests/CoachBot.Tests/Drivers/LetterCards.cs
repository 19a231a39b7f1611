namespace CoachBot.Tests.Drivers;

/// <summary>Filled-in cards of a working agreement.</summary>
internal static class LetterCards
{
    public static readonly string[] Required = ["cl_03", "cl_05", "cl_08", "cl_11", "cl_12", "cl_13", "cl_20"];

    public static readonly (string Id, string Value)[] Hours =
    [
        ("start", "13:00"), ("end", "16:00"), ("days", "1,2,4"), ("from", "09:00"), ("to", "17:00"),
        ("phone", "the work phone"), ("response_days", "2"), ("disposal_rule", "one bag at most"), ("review_sessions", "5"), ("organizer", "Tidy & Co"),
    ];

    /// <summary>Makes an agreement by card and returns the card with the letter. Works in any language.</summary>
    public static async Task<Card> AgreeAsync(this Chat chat, string client = "M7", string language = "en", params string[] clauses)
    {
        var clausesCard = await chat.SubmitFormAsync(await chat.CardAsync("agreement"), ("client", client), ("goal", "the table free"), ("language", language));
        var values = await chat.SubmitFormAsync(clausesCard, ("clauses", string.Join(',', clauses.Length == 0 ? Required : clauses)));
        return await chat.SubmitFormAsync(values, Hours);
    }

    /// <summary>Taps the button that hands a form in, which is the first one.</summary>
    public static Task<Card> SubmitFormAsync(this Chat chat, Card form, params (string Id, string Value)[] inputs) =>
        chat.TapAsync(form, form.Buttons[0], inputs);
}
