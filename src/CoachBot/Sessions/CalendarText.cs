using System.Text;

namespace CoachBot.Sessions;

/// <summary>What of an iCalendar text has to be read; the rest can then neither be misread nor leave.</summary>
internal sealed class CalendarText
{
    // What is excluded costs the square of its number to read; a real calendar has a few hundred.
    private const int MostExcludedDates = 2000;

    private static readonly HashSet<string> Properties = new(
        ["METHOD", "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP"], StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder _needed = new();
    private string _name = "";
    private bool _keeps;
    private bool _isInEvent;
    private bool _hasRule;
    private int _leftOut;
    private int _excluded;

    private CalendarText()
    {
    }

    /// <summary>The events, what they are called and when they are, unfolded; null when more is excluded than a calendar would.</summary>
    public static string? Needed(string text)
    {
        var read = new CalendarText();
        foreach (var line in text.Trim('\uFEFF', ' ', '\t', '\r', '\n').Split(["\r\n", "\n", "\r"], StringSplitOptions.RemoveEmptyEntries))
            read.Add(line);
        return read._excluded > MostExcludedDates ? null : read._needed.Append('\n').ToString();
    }

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    private void Add(string line)
    {
        var goesOn = line[0] is ' ' or '\t';
        if (!goesOn)
        {
            _name = line[..Math.Max(0, line.AsSpan().IndexOfAny(':', ';'))];
            _keeps = Keeps(line[_name.Length..].TrimStart(':').Trim());
        }

        if (!_keeps)
            return;
        if (!goesOn && _needed.Length > 0)
            _needed.Append('\n');
        _needed.Append(goesOn ? line.AsSpan(1) : line);
        if (Is(_name, "EXDATE"))
            _excluded += line.AsSpan().Count(',') + (goesOn ? 0 : 1);
    }

    private bool Keeps(string value)
    {
        if (Is(_name, "BEGIN"))
            return Begins(value);
        if (Is(_name, "END"))
            return Ends(value);
        if (_leftOut > 0 || !Properties.Contains(_name))
            return false;
        // A second rule is no longer allowed, and would be followed unseen.
        var isSecond = _hasRule && Is(_name, "RRULE");
        _hasRule |= Is(_name, "RRULE");
        return !isSecond;
    }

    /// <summary>Time zones, alarms, tasks and what stands inside an event are left out with all that they hold.</summary>
    private bool Begins(string component)
    {
        if (_leftOut > 0 || _isInEvent || !(Is(component, "VCALENDAR") || Is(component, "VEVENT")))
        {
            _leftOut++;
            return false;
        }

        _isInEvent = Is(component, "VEVENT");
        _hasRule = false;
        return true;
    }

    private bool Ends(string component)
    {
        if (_leftOut > 0)
        {
            _leftOut--;
            return false;
        }

        _isInEvent &= !Is(component, "VEVENT");
        return true;
    }
}
