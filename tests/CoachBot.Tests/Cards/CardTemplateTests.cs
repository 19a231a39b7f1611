using System.Text.Json;
using CoachBot.Cards;

namespace CoachBot.Tests.Cards;

/// <summary>The template language, as far as the cards use it.</summary>
public sealed class CardTemplateTests
{
    private static readonly Dictionary<string, object?> Data = new()
    {
        ["name"] = "Mia",
        ["count"] = 3,
        ["yes"] = true,
        ["nothing"] = null,
        ["empty"] = "",
        ["none"] = new List<object?>(),
        ["client"] = new Dictionary<string, object?> { ["code"] = "M7", ["name"] = "box" },
        ["words"] = new List<object?> { "a", "b" },
        ["groups"] = new List<object?>
        {
            new Dictionary<string, object?> { ["title"] = "one", ["items"] = new List<object?> { "x", "y" } },
            new Dictionary<string, object?> { ["title"] = "two", ["items"] = new List<object?>() },
        },
    };

    [Theory]
    [InlineData("""{"a":"${name}"}""", """{"a":"Mia"}""")]
    [InlineData("""{"a":"Hi ${name}, ${count} times"}""", """{"a":"Hi Mia, 3 times"}""")]
    [InlineData("""{"a":"${client.code}"}""", """{"a":"M7"}""")]
    [InlineData("""{"a":"${words[1]}"}""", """{"a":"b"}""")]
    [InlineData("""{"a":"${groups[0].items[1]}"}""", """{"a":"y"}""")]
    [InlineData("""{"a":"no expression, $name and {name}"}""", """{"a":"no expression, $name and {name}"}""")]
    public void Paths_are_filled_in(string template, string expected) => Becomes(template, expected);

    [Theory]
    [InlineData("""{"a":"${count}"}""", """{"a":3}""")]
    [InlineData("""{"a":"${yes}"}""", """{"a":true}""")]
    [InlineData("""{"a":"${client}"}""", """{"a":{"code":"M7","name":"box"}}""")]
    [InlineData("""{"a":"${words}"}""", """{"a":["a","b"]}""")]
    [InlineData("""{"a":" ${count}"}""", """{"a":" 3"}""")]
    public void A_whole_expression_keeps_its_type(string template, string expected) => Becomes(template, expected);

    [Theory]
    [InlineData("""{"a":"${nothing}","b":1}""", """{"b":1}""")]
    [InlineData("""{"a":"${client.wrong.deeper}","b":1}""", """{"b":1}""")]
    [InlineData("""{"a":"${words[7]}","b":1}""", """{"b":1}""")]
    [InlineData("""{"a":"x${nothing}","b":1}""", """{"a":"x","b":1}""")]
    public void What_is_not_there_is_left_out(string template, string expected) => Becomes(template, expected);

    [Theory]
    [InlineData("""{"l":[{"$data":"${words}","t":"${$data}"}]}""", """{"l":[{"t":"a"},{"t":"b"}]}""")]
    [InlineData("""{"l":[{"$data":"${words}","t":"${$index}: ${$data}"}]}""", """{"l":[{"t":"0: a"},{"t":"1: b"}]}""")]
    [InlineData("""{"l":[{"$data":"${words}","t":"${$data} of ${$root.name}"}]}""", """{"l":[{"t":"a of Mia"},{"t":"b of Mia"}]}""")]
    [InlineData("""{"l":[{"$data":"${client}","t":"${code} ${name}"}]}""", """{"l":[{"t":"M7 box"}]}""")]
    [InlineData("""{"l":[{"$data":"${nothing}","t":"${$data}"}]}""", """{"l":[]}""")]
    [InlineData("""{"l":[{"$data":"${none}","t":"${$data}"},{"t":"after"}]}""", """{"l":[{"t":"after"}]}""")]
    [InlineData("""{"l":[{"$data":["p","q"],"t":"${$data}"}]}""", """{"l":[{"t":"p"},{"t":"q"}]}""")]
    [InlineData(
        """{"l":[{"$data":"${groups}","t":"${title}","l":[{"$data":"${items}","t":"${$data}"}]}]}""",
        """{"l":[{"t":"one","l":[{"t":"x"},{"t":"y"}]},{"t":"two","l":[]}]}""")]
    [InlineData("""{"o":{"$data":"${client}","t":"${code}"}}""", """{"o":{"t":"M7"}}""")]
    public void Data_repeats_an_element_and_moves_the_scope(string template, string expected) => Becomes(template, expected);

    [Theory]
    [InlineData("${name}", true)]
    [InlineData("${nothing}", false)]
    [InlineData("${empty}", false)]
    [InlineData("${none}", false)]
    [InlineData("${words}", true)]
    [InlineData("${yes}", true)]
    [InlineData("${!yes}", false)]
    [InlineData("${!nothing}", true)]
    [InlineData("${count == 3}", true)]
    [InlineData("${count != 3}", false)]
    [InlineData("${name == 'Mia'}", true)]
    [InlineData("${name == 'Mia' && nothing}", false)]
    [InlineData("${nothing || name == \\\"Mia\\\"}", true)]
    [InlineData("${nothing && nothing || yes}", true)]
    [InlineData("${nothing && (nothing || yes)}", false)]
    [InlineData("${ yes }", true)]
    [InlineData("${nothing == null}", true)]
    [InlineData("${0}", false)]
    [InlineData("${false}", false)]
    [InlineData("${true}", true)]
    public void When_keeps_or_drops_an_element(string when, bool kept) => Becomes(
        $$"""{"l":[{"$when":"{{when}}","t":1}]}""", kept ? """{"l":[{"t":1}]}""" : """{"l":[]}""");

    [Fact]
    public void When_is_asked_for_each_item() => Becomes(
        """{"l":[{"$data":"${words}","$when":"${$data != 'a'}","t":"${$data}"}]}""", """{"l":[{"t":"b"}]}""");

    [Theory]
    [InlineData("${name")]
    [InlineData("${}")]
    [InlineData("${ }")]
    [InlineData("${a b}")]
    [InlineData("${a.}")]
    [InlineData("${a[x]}")]
    [InlineData("${a[1}")]
    [InlineData("${a[99999999999]}")]
    [InlineData("${(a}")]
    [InlineData("${a ==}")]
    [InlineData("${a + b}")]
    [InlineData("${'a}")]
    [InlineData("${!}")]
    public void A_wrong_expression_is_told(string expression)
    {
        var wrong = Assert.Throws<FormatException>(() => Compile(JsonSerializer.Serialize(new { a = expression })));

        Assert.Contains(expression.TrimStart('$', '{').TrimEnd('}'), wrong.Message, StringComparison.Ordinal);
    }

    private static void Becomes(string template, string expected)
    {
        using var json = JsonDocument.Parse(expected);
        var card = JsonSerializer.SerializeToElement(Compile(template).Expand(Data));
        Assert.True(JsonElement.DeepEquals(json.RootElement, card), card.GetRawText());
    }

    private static CardTemplate Compile(string template)
    {
        using var json = JsonDocument.Parse(template);
        return new CardTemplate(json.RootElement.Clone());
    }
}
