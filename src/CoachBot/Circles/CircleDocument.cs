using System.Text.Json.Serialization;
using CoachBot.Coaching;
using CoachBot.Coaching.Supervision;
using CoachBot.Organizers;

namespace CoachBot.Circles;

/// <summary>Everything the bot keeps of one circle: the one document that a turn in its channel reads and writes.</summary>
internal sealed class CircleDocument : IWoken
{
    public const int CurrentVersion = 1;

    [JsonRequired]
    public int Version { get; set; } = CurrentVersion;

    public Circle Circle { get; set => field = value ?? Circle.Empty; } = Circle.Empty;

    /// <summary>The language of what everybody reads; each reads their own cards in their own.</summary>
    public Language? Language { get; set; }

    /// <summary>Where the channel is to be found; null before the first activity from it.</summary>
    public ChannelPlace? Place { get; set; }

    /// <summary>Who added the bot, as far as Teams told.</summary>
    public string? AddedBy { get; set; }

    public DateTimeOffset? GreetedAt { get; set; }

    /// <summary>Since when the bot is out of the team; null while it is in.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>Whether everyone who can read the channel reads the cases, or members only.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The messages in the channel, by what they show.</summary>
    public Dictionary<string, PostedCard> Posted { get; set => field = value ?? []; } = [];

    /// <summary>What is still to be told to people's own documents.</summary>
    public List<Errand> Errands { get; set => field = value ?? []; } = [];

    /// <summary>Who is writing to the channel now, and until when nobody else does; null when nobody is.</summary>
    public Claim? Claim { get; set; }

    /// <summary>When the Connector has asked to wait with everything until; null when it has not.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Ids of messages that had their effect; taps tell what they are about themselves.</summary>
    public SeenActivities Seen { get; set => field = value ?? new(); } = new();

    public Alarm? Alarm { get; set; }

    public long AlarmVersion { get; set; }

    public bool LacksAlarm { get; set; }

    /// <summary>Whether nothing of what people told is here any more.</summary>
    [JsonIgnore]
    public bool IsForgotten => Circle is { Cases.Count: 0, Round: null } && Circle.Closed.All(closed => closed.ClearedAt is not null);

    /// <summary>Has something done in a member's own document, once.</summary>
    public void Send(Errand errand)
    {
        Errands.RemoveAll(known => known.Id == errand.Id && known.User == errand.User);
        Errands.Add(errand);
    }

    /// <summary>Lets go of what people told; who was in, and whose turn it was, stays.</summary>
    public void Forget()
    {
        if (IsForgotten) return;
        Circle = Circle with { Cases = [], Round = null, Closed = [], Weather = null };
        Posted = [];
        Errands = [];
    }
}

/// <summary>Where a channel is spoken to, and as whom.</summary>
internal sealed record ChannelPlace(string ServiceUrl, string BotId)
{
    /// <returns>Null when the activity does not tell.</returns>
    public static ChannelPlace? Of(Activity activity) =>
        activity is { ServiceUrl: { Length: > 0 } url, Recipient.Id: { Length: > 0 } bot } ? new ChannelPlace(url, bot) : null;
}

/// <summary>A message in the channel, as far as it is known to be there.</summary>
internal sealed record PostedCard
{
    /// <summary>Null until the Connector has taken it.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The conversation that it is in.</summary>
    public string? Thread { get; init; }

    /// <summary>Tells what it shows from anything else.</summary>
    public string? Mark { get; init; }

    /// <summary>Attempts to post it; nobody may know whether one arrived.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether nothing more is done with it: refused for good, or tried too often.</summary>
    public bool IsGivenUp { get; init; }
}

/// <param name="By">The run that has it.</param>
internal sealed record Claim(string By, DateTimeOffset Until);
