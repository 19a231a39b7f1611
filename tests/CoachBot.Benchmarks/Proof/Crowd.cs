using System.Text.Json;
using CoachBot.CheckIns;
using CoachBot.Organizers;
using CoachBot.Queues;
using CoachBot.Storage;
using Microsoft.Data.Sqlite;

namespace CoachBot.Benchmarks.Proof;

/// <summary>Puts organizers whose check-ins are due into a SQLite file, thousands in one transaction.</summary>
internal static class Crowd
{
    private const int AtOnce = 5_000;

    public static async Task PlantAsync(string path, IEnumerable<DueOrganizer> organizers, string serviceUrl, DateTimeOffset due)
    {
        using var file = new SqliteFile(path, TimeProvider.System, SqliteStore.Schema, SqliteCheckInQueue.Schema);
        foreach (var some in organizers.Chunk(AtOnce))
        {
            await file.WriteAsync(connection =>
            {
                foreach (var organizer in some) Plant(connection, organizer, serviceUrl, due);
                return some.Length;
            }, CancellationToken.None);
        }
    }

    private static void Plant(SqliteConnection connection, DueOrganizer organizer, string serviceUrl, DateTimeOffset due)
    {
        var document = organizer.Document(serviceUrl, due);
        using var insert = connection.CreateCommand();
        insert.CommandText =
            """
            INSERT INTO documents (path, etag, content) VALUES (@path, 'planted', @document);
            INSERT INTO check_ins (tenant, visible_at, content) VALUES (@tenant, @due, @message)
            """;
        insert.Parameters.AddWithValue("@path", organizer.Id.Document.Path);
        insert.Parameters.AddWithValue("@document", JsonSerializer.SerializeToUtf8Bytes(document, OrganizerJson.Default.OrganizerDocument));
        insert.Parameters.AddWithValue("@tenant", organizer.Tenant);
        insert.Parameters.AddWithValue("@due", due.ToUnixTimeMilliseconds());
        insert.Parameters.AddWithValue("@message", QueueText.Write(Alarms.MessageOf(organizer.Id, document.CheckIns.Alarm!)));
        insert.ExecuteNonQuery();
    }
}
