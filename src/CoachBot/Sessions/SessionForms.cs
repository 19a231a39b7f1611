using System.Globalization;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Speech;

namespace CoachBot.Sessions;

/// <summary>The fields of a session ahead, and what they may hold.</summary>
internal static class SessionForms
{
    public const string Client = "client";
    public const string Date = "date";
    public const string Start = "start";
    public const string End = "end";
    public const string Repeats = "repeat";
    public const string Until = "until";

    // Nobody tidies for longer, and past midnight only by exception.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestPastMidnight = TimeSpan.FromHours(6);

    /// <param name="known">What is known already, by field.</param>
    public static IReadOnlyList<FormField> Whole(Voice voice, DateOnly today, FlowState known) =>
    [
        new(Client, voice["plan_client"], [], UserText.MaxClient) { Kind = FieldKind.Line, Placeholder = voice["client_placeholder"], Proposed = known[Client] },
        .. Times(voice, today, known[Date], known[Start], known[End]),
        new(Repeats, voice["plan_repeat"],
        [
            new($"{Repeat.Once}", voice["plan_once"]), new($"{Repeat.Weekly}", voice["plan_weekly"]), new($"{Repeat.Fortnightly}", voice["plan_fortnightly"]),
        ])
        {
            Proposed = known[Repeats] ?? $"{Repeat.Once}",
        },
    ];

    public static IReadOnlyList<FormField> Times(Voice voice, DateOnly today, string? date, string? start, string? end) =>
    [
        new(Date, voice["plan_date"], []) { Kind = FieldKind.Date, Today = today, Required = true, Proposed = date },
        new(Start, voice["plan_start"], []) { Kind = FieldKind.Time, Required = true, Proposed = start, Placeholder = "13:00" },
        new(End, voice["plan_end"], []) { Kind = FieldKind.Time, Required = true, Proposed = end, Placeholder = "16:00" },
    ];

    /// <summary>What is wrong with times, in words; null when nothing is.</summary>
    public static string? Complaint(Voice voice, SessionTimes? times, DateTime now)
    {
        if (times is null) return null;
        var length = times.End - times.Start;
        if (length == TimeSpan.Zero || length > Longest || (times.End < times.Start && length > LongestPastMidnight)) return voice["plan_end_wrong"];
        var end = times.Date.ToDateTime(times.Start) + length;
        return end <= now && times.Repeat is Repeat.Once ? voice["plan_past"] : null;
    }

    /// <returns>Null as long as a day or a time is missing.</returns>
    public static SessionTimes? TimesOf(FormAnswers answers) => answers.Date(Date) is { } date && answers.Time(Start) is { } start && answers.Time(End) is { } end
        ? new SessionTimes(date, start, end, RepeatOf(answers[Repeats]))
        : null;

    public static Repeat RepeatOf(string? id) => Enum.TryParse<Repeat>(id, out var repeat) ? repeat : Repeat.Once;

    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
