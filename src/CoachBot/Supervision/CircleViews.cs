using CoachBot.Cards;
using CoachBot.Coaching.Supervision;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>Putting a circle's cards together.</summary>
internal static class CircleViews
{
    /// <summary>A card that says something.</summary>
    public static View Of(Voice voice, string key, string title, IEnumerable<string?> lines, IEnumerable<CardButton> buttons, IEnumerable<CardSection>? sections = null)
    {
        List<string> said = [.. lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line!)];
        List<CardSection> below = [.. sections ?? []];
        return new View(
            CardNames.Circle,
            new(StringComparer.Ordinal) { ["title"] = title, ["lines"] = said, ["sections"] = below.Select(section => section.ToData()).ToList() },
            Words.Lines([$"**{title}**", .. said, .. below.Select(section => section.Words)]),
            [.. buttons, Screen.Urgent(voice, key)],
            title);
    }

    /// <summary>A card of one person's own: its buttons work for nobody else.</summary>
    public static View OwnedBy(this View view, string reader)
    {
        var owner = CircleSight.OwnerOf(reader);
        return view with { Buttons = [.. view.Buttons.Select(button => button with { Owner = owner })] };
    }

    /// <summary>Asks Teams to show each member their own view of a card that is for everybody.</summary>
    /// <param name="mark">Changes when what members see does.</param>
    public static View Refreshed(this View view, CircleSight sight, string slot, string mark)
    {
        var data = new Dictionary<string, object?>(view.Data, StringComparer.Ordinal)
        {
            ["refresh"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["title"] = sight.Voice["circle_read"],
                ["data"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["flow"] = CircleKeys.Flow, ["step"] = "view", ["card"] = CircleKeys.Of("view", slot), ["verb"] = CardSubmission.Refresh, ["mark"] = mark,
                },
                ["users"] = sight.Circle.Active(sight.Now).Take(Circle.MostMembers).Select(member => (object?)member.Id).ToList(),
            },
        };
        return view with { Data = data };
    }
}

/// <summary>A titled part of a card.</summary>
internal sealed record CardSection(string Title, IReadOnlyList<string> Items)
{
    public string Words => Speech.Words.Lines([$"**{Title}**", .. Items]);

    public Dictionary<string, object?> ToData() => new(StringComparer.Ordinal) { ["title"] = Title, ["items"] = Items };
}
