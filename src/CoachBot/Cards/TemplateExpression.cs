using System.Globalization;

namespace CoachBot.Cards;

/// <summary>
/// An expression of the Adaptive Card Templating language, as far as CoachBot's cards use it: paths
/// (<c>a.b[0]</c>, <c>$root.a</c>, <c>$data</c>, <c>$index</c>), text, numbers, <c>true</c>, <c>false</c>,
/// <c>!</c>, <c>==</c>, <c>!=</c>, <c>&amp;&amp;</c>, <c>||</c> and parentheses.
/// </summary>
internal abstract record TemplateExpression
{
    public abstract object? Evaluate(TemplateScope scope);

    /// <summary>Every path the expression reads.</summary>
    public virtual IEnumerable<Path> Paths => [];

    /// <summary>Whether <c>$when</c> keeps an element: null, false, 0, empty text and an empty list do not.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or 0 or 0L or "" => false,
        System.Collections.ICollection items => items.Count > 0,
        _ => true,
    };

    /// <exception cref="FormatException">The text is no such expression; the message says where.</exception>
    public static TemplateExpression Parse(string text) => new Parser(text).ParseAll();

    internal sealed record Path(string Start, IReadOnlyList<object> Steps) : TemplateExpression
    {
        public override IEnumerable<Path> Paths => [this];

        public override object? Evaluate(TemplateScope scope)
        {
            var value = scope.Lookup(Start);
            foreach (var step in Steps) value = Step(value, step);
            return value;
        }

        internal static object? Step(object? value, object step) => (value, step) switch
        {
            (IReadOnlyDictionary<string, object?> members, string name) => members.GetValueOrDefault(name),
            (IReadOnlyList<object?> items, int index) when index < items.Count => items[index],
            _ => null,
        };
    }

    private sealed record Literal(object? Value) : TemplateExpression
    {
        public override object? Evaluate(TemplateScope scope) => Value;
    }

    private sealed record Not(TemplateExpression Operand) : TemplateExpression
    {
        public override IEnumerable<Path> Paths => Operand.Paths;

        public override object? Evaluate(TemplateScope scope) => !IsTrue(Operand.Evaluate(scope));
    }

    private sealed record Binary(string Operator, TemplateExpression Left, TemplateExpression Right) : TemplateExpression
    {
        public override IEnumerable<Path> Paths => Left.Paths.Concat(Right.Paths);

        public override object? Evaluate(TemplateScope scope) => Operator switch
        {
            "&&" => IsTrue(Left.Evaluate(scope)) && IsTrue(Right.Evaluate(scope)),
            "||" => IsTrue(Left.Evaluate(scope)) || IsTrue(Right.Evaluate(scope)),
            "==" => Equals(Left.Evaluate(scope), Right.Evaluate(scope)),
            _ => !Equals(Left.Evaluate(scope), Right.Evaluate(scope)),
        };
    }

    private sealed class Parser(string text)
    {
        private int position;

        public TemplateExpression ParseAll()
        {
            var expression = Chain(0);
            SkipSpaces();
            return position == text.Length ? expression : throw Unexpected();
        }

        // Binding strength from weak to strong.
        private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="]];

        private TemplateExpression Chain(int strength)
        {
            if (strength == Operators.Length) return Unary();
            var left = Chain(strength + 1);
            while (Operators[strength].FirstOrDefault(Take) is { } found)
                left = new Binary(found, left, Chain(strength + 1));
            return left;
        }

        private TemplateExpression Unary()
        {
            if (Take("!")) return new Not(Unary());
            if (Take("("))
            {
                var inner = Chain(0);
                return Take(")") ? inner : throw Unexpected();
            }

            SkipSpaces();
            if (position == text.Length) throw Unexpected();
            var next = text[position];
            if (next is '\'' or '"') return new Literal(Quoted(next));
            if (char.IsAsciiDigit(next)) return new Literal(Number());
            return Name() switch
            {
                "true" => new Literal(true),
                "false" => new Literal(false),
                "null" => new Literal(null),
                var name => new Path(name, Steps()),
            };
        }

        private List<object> Steps()
        {
            var steps = new List<object>();
            while (position < text.Length)
            {
                if (text[position] == '.')
                {
                    position++;
                    steps.Add(Name());
                }
                else if (text[position] == '[')
                {
                    position++;
                    steps.Add(Number());
                    if (!Take("]")) throw Unexpected();
                }
                else
                {
                    break;
                }
            }

            return steps;
        }

        private string Name()
        {
            var start = position;
            while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '$')) position++;
            return position > start ? text[start..position] : throw Unexpected();
        }

        private int Number()
        {
            var start = position;
            while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
            return int.TryParse(text.AsSpan(start, position - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw Unexpected();
        }

        private string Quoted(char quote)
        {
            var end = text.IndexOf(quote, position + 1);
            if (end < 0) throw Unexpected();
            var value = text[(position + 1)..end];
            position = end + 1;
            return value;
        }

        private bool Take(string token)
        {
            SkipSpaces();
            if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0) return false;
            if (token == "!" && position + 1 < text.Length && text[position + 1] == '=') return false;
            position += token.Length;
            return true;
        }

        private void SkipSpaces()
        {
            while (position < text.Length && text[position] == ' ') position++;
        }

        private FormatException Unexpected() => new($"'{text}' is not an expression: unexpected at character {position + 1}");
    }
}
