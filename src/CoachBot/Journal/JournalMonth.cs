using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching.Debriefs;

namespace CoachBot.Journal;

/// <summary>The finished debriefs of one organizer in one month.</summary>
internal sealed class JournalMonth
{
    public const int CurrentVersion = 1;

    [JsonRequired]
    public int Version { get; set; } = CurrentVersion;

    public List<Debrief> Debriefs { get; set; } = [];

    public static string NameOf(Debrief debrief) =>
        (debrief.CompletedAt ?? debrief.StartedAt).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Adds those that are not there yet.</summary>
    public void Append(IEnumerable<Debrief> debriefs) =>
        Debriefs.AddRange(debriefs.Where(debrief => Debriefs.All(known => known.Id != debrief.Id)).ToList());
}

[JsonSerializable(typeof(JournalMonth))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class JournalJson : JsonSerializerContext;
