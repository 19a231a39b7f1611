using System.Globalization;
using CoachBot.Coaching.CheckIns;

namespace CoachBot.Benchmarks.Proof;

/// <summary>What became of a proof's check-ins, as the Connector counted and the documents tell.</summary>
/// <param name="Lost">Organizers to whom nothing came.</param>
/// <param name="Duplicates">Arrivals beyond the first.</param>
/// <param name="Ambiguities">Repeats that the documents have on record.</param>
/// <param name="Unrecorded">Organizers who got more than the record allows, or whose document does not say that it was sent.</param>
internal sealed record Outcome(int CheckIns, int Lost, int Duplicates, int Ambiguities, IReadOnlyList<string> Unrecorded, long Waiting, long Poisoned, TimeSpan Took)
{
    public bool Holds => Lost == 0 && Unrecorded.Count == 0 && Waiting == 0 && Poisoned == 0;

    public static async Task<Outcome> OfAsync(Ground ground, CountingConnector connector, IReadOnlyList<DueOrganizer> organizers, TimeSpan took)
    {
        var (lost, duplicates, ambiguities) = (0, 0, 0);
        List<string> unrecorded = [];
        foreach (var organizer in organizers)
        {
            var state = (await ground.ReadAsync(organizer.Id)).CheckIns;
            var (arrived, repeats) = (connector.In(organizer.Conversation).Count, state.Sends.Sum(send => send.Repeats));
            if (arrived == 0) lost++;
            duplicates += Math.Max(0, arrived - 1);
            ambiguities += repeats;
            if (arrived > 1 + repeats || state.Log.Handled is not [{ Outcome: CheckInOutcome.Sent }])
                unrecorded.Add(string.Create(CultureInfo.InvariantCulture, $"{organizer.Id.User}: {arrived} arrived, {repeats} repeats recorded, {state.Sends.Count} sends"));
        }

        var (waiting, poisoned) = await ground.CountAsync();
        return new Outcome(organizers.Count, lost, duplicates, ambiguities, unrecorded, waiting, poisoned, took);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{CheckIns} check-ins in {Took.TotalSeconds:0} s: {Lost} lost, {Duplicates} duplicates, {Ambiguities} ambiguities recorded, {Unrecorded.Count} unrecorded; {Waiting} messages left, {Poisoned} poisoned {string.Join("; ", Unrecorded.Take(5))}");
}
