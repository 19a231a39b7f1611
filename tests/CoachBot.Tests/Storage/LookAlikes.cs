namespace CoachBot.Tests.Storage;

/// <summary>Ids that a careless path would confuse with one another.</summary>
internal static class LookAlikes
{
    public static readonly string[] Ids =
    [
        "", " ", "~", "~~", "~7e", "~u00e9", ".", "..", "...", "a", "a.", "a..", "a ", "A", "á", "a\u0301", "é", "É", "e",
        "a/b", "a//b", "a%2fb", "a%2Fb", "a%252fb", "a\\b", "a~2fb", "a~2Fb", "a?b", "a#b", "a&b", "a+b", "a b", "a%20b", "a\0b", "a\nb",
        "../organizers", "organizers/a", "29:1aBcD", "29:1abcd", "291abcd", "\ud800", "\udfff", "\ufffd", "😀", "ı", "i", "İ", "K", "\u212a",
        new('x', 180), new('x', 181), new('x', 2_000), new('x', 2_001), new('X', 2_000), new('/', 2_000), new string('x', 1_999) + "y",
    ];
}
