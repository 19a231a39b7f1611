using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Organizers;

namespace CoachBot.Cards;

/// <summary>
/// One Adaptive Card template, compiled once: <c>${expression}</c> in any text, <c>$data</c> (an array repeats
/// its element) and <c>$when</c>. A member whose value is null is left out of the card.
/// </summary>
internal sealed class CardTemplate
{
    private readonly Node root;

    /// <exception cref="FormatException">An expression in the template is wrong; the message names it.</exception>
    public CardTemplate(JsonElement template)
    {
        var paths = new List<TemplateExpression.Path>();
        root = Compile(template, paths);
        Paths = paths;
    }

    /// <summary>Every path the template reads, for checks at start.</summary>
    public IReadOnlyList<TemplateExpression.Path> Paths { get; }

    public Dictionary<string, object?> Expand(IReadOnlyDictionary<string, object?> data)
    {
        var items = new List<object?>();
        root.ExpandInto(items, new TemplateScope(data, data));
        return (Dictionary<string, object?>)items.Single()!;
    }

    private static Node Compile(JsonElement element, List<TemplateExpression.Path> paths) => element.ValueKind switch
    {
        JsonValueKind.Object => CompileObject(element, paths),
        JsonValueKind.Array => new ListNode([.. element.EnumerateArray().Select(item => Compile(item, paths))]),
        JsonValueKind.String => CompileText(element.GetString()!, paths),
        _ => new ValueNode(PlainJson.From(element)),
    };

    private static ObjectNode CompileObject(JsonElement element, List<TemplateExpression.Path> paths)
    {
        Node? data = null, when = null;
        var members = new List<(string, Node)>();
        foreach (var member in element.EnumerateObject())
        {
            var node = Compile(member.Value, paths);
            if (member.NameEquals("$data")) data = node;
            else if (member.NameEquals("$when")) when = node;
            else members.Add((member.Name, node));
        }

        return new ObjectNode(data, when, members);
    }

    private static Node CompileText(string text, List<TemplateExpression.Path> paths)
    {
        var parts = new List<object>();
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf('}', start);
            if (end < 0) throw new FormatException($"'{text}' has a ${{ without a }}");
            if (start > position) parts.Add(text[position..start]);
            var expression = TemplateExpression.Parse(text[(start + 2)..end]);
            paths.AddRange(expression.Paths);
            parts.Add(expression);
            position = end + 1;
        }

        if (position < text.Length) parts.Add(text[position..]);
        return parts switch
        {
            [TemplateExpression whole] => new ExpressionNode(whole),
            [] or [string] => new ValueNode(text),
            _ => new TextNode(parts),
        };
    }

    private abstract record Node
    {
        public virtual void ExpandInto(List<object?> items, TemplateScope scope) => items.Add(Value(scope));

        public abstract object? Value(TemplateScope scope);
    }

    private sealed record ValueNode(object? Constant) : Node
    {
        public override object? Value(TemplateScope scope) => Constant;
    }

    private sealed record ExpressionNode(TemplateExpression Expression) : Node
    {
        public override object? Value(TemplateScope scope) => Expression.Evaluate(scope);
    }

    private sealed record TextNode(IReadOnlyList<object> Parts) : Node
    {
        public override object? Value(TemplateScope scope)
        {
            var text = new StringBuilder();
            foreach (var part in Parts)
            {
                var value = part is TemplateExpression expression ? expression.Evaluate(scope) : part;
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            return text.ToString();
        }
    }

    private sealed record ListNode(IReadOnlyList<Node> Nodes) : Node
    {
        public override object? Value(TemplateScope scope)
        {
            var items = new List<object?>();
            foreach (var node in Nodes) node.ExpandInto(items, scope);
            return items;
        }
    }

    private sealed record ObjectNode(Node? Data, Node? When, IReadOnlyList<(string Name, Node Node)> Members) : Node
    {
        public override void ExpandInto(List<object?> items, TemplateScope scope)
        {
            if (Data is null)
            {
                AddIfWanted(items, scope);
                return;
            }

            var data = Data.Value(scope);
            if (data is IReadOnlyList<object?> list)
            {
                for (var index = 0; index < list.Count; index++)
                    AddIfWanted(items, scope with { Data = list[index], Index = index });
            }
            else if (data is not null)
            {
                AddIfWanted(items, scope with { Data = data });
            }
        }

        public override object? Value(TemplateScope scope)
        {
            var items = new List<object?>();
            ExpandInto(items, scope);
            return items.Count > 0 ? items[0] : null;
        }

        private void AddIfWanted(List<object?> items, TemplateScope scope)
        {
            if (When is not null && !TemplateExpression.IsTrue(When.Value(scope))) return;
            var members = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var (name, node) in Members)
                if (node.Value(scope) is { } value) members[name] = value;
            items.Add(members);
        }
    }
}
