using System.Security.Cryptography;
using System.Text;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Speech;

namespace CoachBot.Supervision;

/// <summary>A circle as somebody sees it now.</summary>
/// <param name="Reader">Whose eyes: a person of the channel; null for what everybody sees.</param>
internal sealed record CircleSight(CircleId Id, CircleDocument Document, Course Course, TimeZoneInfo Zone, DateTimeOffset Now, Voice Voice, string? Reader)
{
    public Circle Circle => Document.Circle;

    /// <summary>Whether they take part; then they read the cases and act.</summary>
    public bool IsMember => Reader is not null && Circle.MayAct(Reader, Now);

    /// <summary>Whether the texts of cases are shown. To all members alike, and to others only where the circle chose so.</summary>
    public bool Reads => IsMember || Document.IsOpen;

    public bool IsFacilitator => Reader is not null && Circle.Round?.Facilitator == Reader;

    /// <summary>As they call themselves in the channel.</summary>
    public string NameOf(string member) => Circle.Find(member)?.Name is { Length: > 0 } name ? name : Voice["circle_someone"];

    public string Names(IEnumerable<CircleMember> members) => Voice.List(members.Select(member => NameOf(member.Id)));

    /// <summary>donderdag 26 november, 15:00 uur; in a live meeting the time alone.</summary>
    public string Moment(DateTimeOffset at, PaceMode mode = PaceMode.ByDay)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone).DateTime;
        var time = Voice.Time(TimeOnly.FromDateTime(local));
        return mode is PaceMode.Live ? time : $"{Voice.Day(DateOnly.FromDateTime(local))}, {time}";
    }

    /// <summary>donderdag 26 november</summary>
    public string Day(DateTimeOffset at) => Voice.Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime));

    public Method? MethodOf(Round round) => Voice.Playbook.Supervision.Find(round.MethodId);

    /// <summary>What marks a card as this person's own, without telling who.</summary>
    public static string OwnerOf(string person) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(person)).AsSpan(0, 8));
}
