using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.Supervision;

namespace CoachBot.Tests.Coaching.Supervision;

/// <summary>A circle in Amsterdam, and its course at a moment of a quiet week.</summary>
internal static class SomeCircle
{
    public const string Case = "the-case";
    public static readonly string[] Five = ["anna", "bob", "carla", "dirk", "els"];

    /// <summary>23 November 2026, 10:00.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    public static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static SupervisionGuide Guide => TestPlaybook.Shipped.Supervision;

    public static WorkingTime Hours(CirclePace? pace = null) => new(pace ?? CirclePace.Usual, Amsterdam, "NL");

    public static Course At(DateTimeOffset now, CirclePace? pace = null) => new(Guide, Hours(pace), now);

    /// <summary>These people joined in this order, a week before; no question is asked on Fridays.</summary>
    public static Circle Of(params string[] members)
    {
        var circle = Circle.Empty with { Pace = CirclePace.Usual with { WeatherDay = null }, Meetings = 3 };
        for (var index = 0; index < members.Length; index++) circle = circle.Accept(members[index], members[index], Monday.AddDays(-7).AddMinutes(index));
        return circle;
    }

    public static BroughtCase CaseOf(string author, string id = Case, int minute = 0) => new()
    {
        Id = id, Author = author, Situation = $"{id}: what happened", Question = $"{id}: how can I?", Pitfall = Pitfall.Overtime, BroughtAt = Monday.AddHours(-1).AddMinutes(minute),
    };

    /// <summary>Anna's case is under way, at its first step.</summary>
    public static Circle Begun(string method = "iv_incident", Circle? circle = null) =>
        At(Monday).Begin((circle ?? Of(Five)).Bring(CaseOf("anna")), Case, method);

    /// <summary>Anna's case is at this step of its method, and nobody has said anything yet.</summary>
    public static Circle BegunAt(string step, Circle? circle = null)
    {
        var under = Begun(step[..step.IndexOf('.', StringComparison.Ordinal)], circle);
        while (under.Round!.Current.Id != step) under = At(Monday).Close(under, under.Round.Current.Id);
        return under;
    }

    /// <summary>This is what somebody gives in the step under way.</summary>
    public static Contribution By(this Circle circle, string author, params string[] texts) => new()
    {
        Step = circle.Round!.Current.Id, Author = author, At = Monday, Pieces = [.. texts.Select(text => new Piece(0, text))],
    };

    public static Circle Given(this Circle circle, string author, params string[] texts)
    {
        var (after, outcome) = At(Monday).Give(circle, circle.By(author, texts));
        Assert.Equal(GiveOutcome.Taken, outcome);
        return after;
    }

    /// <summary>Anna's case has been through to its end at this moment.</summary>
    public static Circle Ended(Circle? circle = null, DateTimeOffset? at = null)
    {
        var under = Begun(circle: circle);
        while (under.Round!.Current.Id != Round.Harvest) under = At(at ?? Monday).Close(under, under.Round.Current.Id);
        return At(at ?? Monday).Reap(under, "anna", [], madePlan: false);
    }

    public static string StepOf(Circle circle) => circle.Round!.Current.Id;
}
