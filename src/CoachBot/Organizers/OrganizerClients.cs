using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Sessions;

namespace CoachBot.Organizers;

/// <summary>The clients of an organizer: those that something was written down of, and those that only debriefs or referrals name.</summary>
internal static class OrganizerClients
{
    /// <summary>All of them, the one seen or added last first.</summary>
    public static List<Client> KnownClients(this OrganizerDocument document)
    {
        var named = Named(document).Where(client => document.ClientOf(client.Code) is null).DistinctBy(client => client.Code, StringComparer.OrdinalIgnoreCase);
        return [.. document.Clients.Concat(named).OrderByDescending(client => document.LastOf(client)?.StartedAt ?? client.AddedAt)];
    }

    /// <summary>The client with this code, in any case; null when there is none.</summary>
    public static Client? KnownClient(this OrganizerDocument document, string? code) =>
        document.ClientOf(code) ?? Named(document).FirstOrDefault(client => UserText.SameClient(client.Code, code));

    /// <summary>The debriefs about a client, the latest first.</summary>
    public static IEnumerable<Debrief> DebriefsOf(this OrganizerDocument document, Client client) =>
        document.Debriefs.Where(debrief => UserText.SameClient(debrief.Client, client.Code)).OrderByDescending(debrief => debrief.StartedAt);

    public static Debrief? LastOf(this OrganizerDocument document, Client client) => document.DebriefsOf(client).FirstOrDefault();

    /// <summary>A client who was written about is known from then on, and comes back from the archive.</summary>
    public static void Meet(this OrganizerDocument document, Debrief debrief)
    {
        if (debrief.Client is null) return;
        document.Keep((document.ClientOf(debrief.Client) ?? FromDebrief(debrief)) with { ArchivedAt = null });
    }

    /// <summary>Erases a client and all that was written about them; what the journal holds goes after the turn.</summary>
    public static void Forget(this OrganizerDocument document, Client client, DateTimeOffset now)
    {
        var about = document.DebriefsOf(client).ToList();
        document.Clients.RemoveAll(known => UserText.SameClient(known.Code, client.Code));
        document.Debriefs.RemoveAll(about.Contains);
        document.Unjournaled.RemoveAll(id => about.Exists(debrief => debrief.Id == id));
        document.Referrals.RemoveAll(referral => UserText.SameClient(referral.Client, client.Code));
        document.Plans.RemoveAll(plan => UserText.SameClient(plan.Client, client.Code));
        document.CheckIns.Log = document.CheckIns.Log.Forget([.. document.Sessions.Where(session => UserText.SameClient(session.Client, client.Code)).Select(session => session.Id)]);
        // What is on its way may be about the client; at worst it does not come a second time.
        document.CheckIns.Sends.Clear();
        document.Sessions = SessionBook.Forget(document.Sessions, client.Code);
        document.Forgotten.Add(new ForgottenClient(client.Code, now));
    }

    private static IEnumerable<Client> Named(OrganizerDocument document) => document.Debriefs.Where(debrief => debrief.Client is not null).Select(FromDebrief)
        .Concat(document.Sessions.Where(session => session.Client is not null).Select(session => new Client { Code = session.Client!, AddedAt = session.PlannedAt }))
        .Concat(document.Referrals.Where(referral => referral.Client is not null).Select(referral => new Client { Code = referral.Client!, AddedAt = referral.OpenedAt }));

    private static Client FromDebrief(Debrief debrief) => new() { Code = debrief.Client!, AddedAt = debrief.StartedAt };
}
