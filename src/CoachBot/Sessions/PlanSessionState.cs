using System.Globalization;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;

namespace CoachBot.Sessions;

/// <summary>A session ahead as far as it was told, by the fields of its form.</summary>
internal sealed class PlanSessionState : FlowState
{
    private static readonly string[] Fields = [SessionForms.Client, SessionForms.Date, SessionForms.Start, SessionForms.End, SessionForms.Repeats];

    public string? Client { get => this[SessionForms.Client]; set => this[SessionForms.Client] = value; }

    /// <summary>Whether a code that looks like a name was asked about.</summary>
    public bool AskedCode { get => this["asked_code"] is not null; set => this["asked_code"] = value ? "yes" : null; }

    /// <summary>Null as long as the day or a time is missing.</summary>
    public SessionTimes? Times
    {
        get
        {
            var given = Fields.Where(name => this[name] is not null).ToDictionary(name => name, name => this[name]!, StringComparer.Ordinal);
            if (SessionForms.TimesOf(new FormAnswers(given)) is not { } times) return null;
            var isUntil = DateOnly.TryParseExact(this[SessionForms.Until], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until);
            return times with { Until = isUntil ? until : null };
        }
    }

    /// <summary>Takes what was read out of a sentence; what it does not say is empty.</summary>
    public void Take(SpokenSession read)
    {
        this[SessionForms.Date] = read.Date is { } date ? SessionForms.Text(date) : null;
        this[SessionForms.Start] = read.Start is { } start ? SessionForms.Text(start) : null;
        this[SessionForms.End] = read.End is { } end ? SessionForms.Text(end) : null;
        this[SessionForms.Repeats] = $"{read.Repeat}";
        this[SessionForms.Until] = read.Until is { } until ? SessionForms.Text(until) : null;
    }

    /// <summary>Takes what was filled in on the form.</summary>
    public void Take(FormAnswers answers)
    {
        foreach (var field in Fields) this[field] = answers[field];
        if (SessionForms.RepeatOf(this[SessionForms.Repeats]) is Repeat.Once) this[SessionForms.Until] = null;
    }
}
