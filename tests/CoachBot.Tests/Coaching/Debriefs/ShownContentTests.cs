using CoachBot.Coaching.Debriefs;

namespace CoachBot.Tests.Coaching.Debriefs;

public sealed class ShownContentTests
{
    private static readonly string[] Table = ["a", "b", "c", "d"];

    [Fact]
    public void An_id_is_kept_once_the_most_recent_last() =>
        Assert.Equal(["b", "c", "a"], ShownContent.Nothing.Add("a", "b").Add("c", "a").Ids);

    [Fact]
    public void What_was_never_shown_comes_first_in_its_own_order() =>
        Assert.Equal(["b", "d", "c", "a"], ShownContent.Nothing.Add("c", "a").LeastRecentFirst(Table, id => id));

    [Fact]
    public void The_last_of_a_kind_is_found()
    {
        var shown = ShownContent.Nothing.Add("a", "c", "other");

        Assert.Equal("c", shown.Last(Table, id => id));
        Assert.Null(ShownContent.Nothing.Last(Table, id => id));
    }

    [Fact]
    public void It_does_not_grow_for_ever()
    {
        var shown = ShownContent.Nothing;
        for (var number = 0; number < 1000; number++)
            shown = shown.Add($"id{number}");

        Assert.Equal(256, shown.Ids.Count);
        Assert.Equal("id999", shown.Ids[^1]);
    }
}
