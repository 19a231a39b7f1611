using System.Globalization;
using System.Text.RegularExpressions;
using CoachBot.Storage;
using CsCheck;

namespace CoachBot.Tests.Storage;

public sealed partial class DocumentKeyTests
{
    [Fact]
    public void Ordinary_ids_stay_readable()
    {
        Assert.Equal(
            "organizers/0f1c8e1c-7b8a-4d5e-9a34-2f1f5f0b6c11/5d0c0b2e-0000-4a3a-8a55-0a6a2d9b7f10",
            DocumentKey.Organizer("0f1c8e1c-7b8a-4d5e-9a34-2f1f5f0b6c11", "5d0c0b2e-0000-4a3a-8a55-0a6a2d9b7f10").Path);
        Assert.Equal("journal/t/29~3a1~41b/2026-03", DocumentKey.Journal("t", "29:1Ab", "2026-03").Path);
        Assert.Equal("aside/organizers/t/u/0x8~44~43", DocumentKey.Aside(DocumentKey.Organizer("t", "u"), "0x8DC").Path);
    }

    [Fact]
    public void Ids_that_look_alike_have_paths_that_differ_in_more_than_case()
    {
        var paths = LookAlikes.Ids.Select(id => DocumentKey.Organizer("t", id).Path).ToList();

        Assert.Equal(paths.Count, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Ids_never_flow_into_each_other()
    {
        Assert.NotEqual(DocumentKey.Organizer("a/b", "c"), DocumentKey.Organizer("a", "b/c"));
        Assert.NotEqual(DocumentKey.Organizer("", "ab"), DocumentKey.Organizer("ab", ""));
        Assert.NotEqual(DocumentKey.Organizer("a", ""), DocumentKey.Organizer("a", "~"));
    }

    [Fact]
    public void Equal_ids_have_one_path_and_different_ids_have_two()
    {
        // A small alphabet of the troublesome characters makes near-misses likely.
        var id = Gen.OneOf(
            Gen.String[Gen.Char["aA~u7e2fF./\\%\0 é\ud800\udc00"], 0, 8],
            Gen.String[Gen.Char, 0, 300]);

        Gen.Select(id, id, id, id).Sample((tenant1, user1, tenant2, user2) =>
        {
            var one = DocumentKey.Organizer(tenant1, user1).Path;
            var two = DocumentKey.Organizer(tenant2, user2).Path;
            return string.Equals(one, two, StringComparison.OrdinalIgnoreCase) == ((tenant1, user1) == (tenant2, user2));
        }, iter: 10_000);
    }

    [Fact]
    public void Every_path_is_one_that_each_store_takes_as_it_is()
    {
        Gen.Select(Gen.String[0, 2_000], Gen.String[0, 2_000], Gen.String[0, 200]).Sample((tenant, user, etag) =>
        {
            var path = DocumentKey.Aside(DocumentKey.Journal(tenant, user, "2026-03"), etag).Path;
            return path.Length <= 1_024 && PlainPath.IsMatch(path);
        }, iter: 2_000);
    }

    [Fact]
    public void A_path_does_not_depend_on_the_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var expected = DocumentKey.Organizer("I", "é").Path;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, DocumentKey.Organizer("I", "é").Path);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [GeneratedRegex("^[a-z]+(/[a-z0-9_~-]{1,180})+$")]
    private static partial Regex PlainPath { get; }
}
