namespace CoachBot.Dialogs;

/// <summary>One input of a form. With choices it is a choice, otherwise free text, unless its kind says more.</summary>
/// <param name="Id">The input's id on the card.</param>
/// <param name="MaxLength">Characters kept of free text.</param>
internal sealed record FormField(string Id, string Label, IReadOnlyList<FormChoice> Choices, int MaxLength = 1000)
{
    public FieldKind Kind { get; init; } = Choices.Count > 0 ? FieldKind.Choice : FieldKind.Text;

    public string? Placeholder { get; init; }

    public bool Required { get; init; }

    /// <summary>What to say when a required field is empty.</summary>
    public string? MissingText { get; init; }

    /// <summary>What is filled in already, for the organizer to confirm or change; passed over, it counts for nothing.</summary>
    public string? Proposed { get; init; }

    /// <summary>What is stored now; passed over, it stays.</summary>
    public string? Kept { get; init; }

    /// <summary>Whether a typed text that is none of the choices is an answer of its own; null when none is.</summary>
    public Func<string, bool>? IsAnswer { get; init; }

    /// <summary>The day from which a date without a year is counted.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The title of a choice; several are listed.</summary>
    public string TitleOf(string value) => Choices.Count == 0
        ? value
        : string.Join(", ", FieldValue.Parts(value).Select(part => Choices.FirstOrDefault(choice => choice.Value == part)?.Title ?? part));

    /// <summary>The input as the template's data.</summary>
    public Dictionary<string, object?> ToData(string? value, string missing) => new(StringComparer.Ordinal)
    {
        ["type"] = Kind switch
        {
            FieldKind.Text or FieldKind.Line => "Input.Text",
            FieldKind.Choice or FieldKind.List or FieldKind.Many => "Input.ChoiceSet",
            FieldKind.Date => "Input.Date",
            FieldKind.Time => "Input.Time",
        },
        ["id"] = Id,
        ["label"] = Label,
        ["value"] = string.IsNullOrEmpty(value) ? null : value,
        ["placeholder"] = Placeholder,
        ["max"] = Kind is FieldKind.Text or FieldKind.Line ? MaxLength : null,
        ["multiline"] = Kind is FieldKind.Text ? true : null,
        ["style"] = Kind switch { FieldKind.List => "compact", FieldKind.Choice or FieldKind.Many => "expanded", _ => null },
        ["wrap"] = Choices.Count > 0 ? true : null,
        ["many"] = Kind is FieldKind.Many ? true : null,
        ["required"] = Required ? true : null,
        ["missing"] = Required ? MissingText ?? missing : null,
        ["choices"] = Choices.Count == 0 ? null : Choices.Select(choice => new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = choice.Title,
            ["value"] = choice.Value,
        }).ToList(),
    };
}

internal enum FieldKind
{
    /// <summary>Free text of several lines.</summary>
    Text,

    /// <summary>Free text of one line.</summary>
    Line,

    /// <summary>One of the choices, all in sight.</summary>
    Choice,

    /// <summary>One of the choices, folded together.</summary>
    List,

    /// <summary>Any of the choices; the value is their values with commas between.</summary>
    Many,

    /// <summary>A day; the value is yyyy-MM-dd.</summary>
    Date,

    /// <summary>A time of day; the value is HH:mm.</summary>
    Time,
}

internal sealed record FormChoice(string Value, string Title)
{
    /// <summary>Whether, typed, it ends the form at once: what is left to ask does not matter any more.</summary>
    public bool EndsForm { get; init; }
}
