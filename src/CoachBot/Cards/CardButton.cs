namespace CoachBot.Cards;

/// <summary>A button of a card. What it says goes to the bot as data, so that Action.Submit carries it too.</summary>
/// <param name="TakesInputs">Whether the card's inputs go along.</param>
internal sealed record CardButton(string Title, string Verb, string Key)
{
    public bool TakesInputs { get; init; }

    public bool IsPrimary { get; init; }

    /// <summary>Where it leads, when that is a command; <see cref="Cards.Command.Button"/> makes such a button.</summary>
    public Command? Command { get; init; }

    /// <summary>A further member of the data.</summary>
    public (string Name, string Value)? Extra { get; init; }

    /// <summary>Whose card the button is on, when only one person was shown it; null on a card for everybody.</summary>
    public string? Owner { get; init; }

    /// <summary>An address to open instead of a verb, such as <c>tel:112</c>.</summary>
    public Uri? Opens { get; init; }

    public Dictionary<string, object?> ToData()
    {
        if (Opens is not null)
            return new(StringComparer.Ordinal) { ["type"] = "Action.OpenUrl", ["title"] = Title, ["url"] = Opens.OriginalString };
        var data = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["flow"] = Key.Split('.')[0],
            ["step"] = Key.Split('.')[^1],
            // Not "key": the clients' renderer keeps that name of an action's data for itself.
            ["card"] = Key,
            ["verb"] = Verb,
        };
        if (Command is not null) data[Cards.Command.Member] = Command.ToString();
        if (Extra is { } extra) data[extra.Name] = extra.Value;
        if (Owner is not null) data[CardSubmission.Owner] = Owner;
        return new(StringComparer.Ordinal)
        {
            ["type"] = "Action.Execute",
            ["title"] = Title,
            ["verb"] = Verb,
            ["style"] = IsPrimary ? "positive" : null,
            ["inputs"] = TakesInputs ? "auto" : "none",
            ["data"] = data,
        };
    }
}
