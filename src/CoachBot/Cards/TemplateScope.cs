namespace CoachBot.Cards;

/// <summary>What a template's paths are looked up in: the whole data, the data here, and the place in a list.</summary>
internal sealed record TemplateScope(object? Root, object? Data, int? Index = null)
{
    public object? Lookup(string name) => name switch
    {
        "$root" => Root,
        "$data" => Data,
        "$index" => Index,
        _ => TemplateExpression.Path.Step(Data, name),
    };
}
