using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Queues;
using CoachBot.Storage;

namespace CoachBot.Queues;

/// <summary>The queues of the account: <c>{prefix}-0</c> and on for what waits, and <c>{prefix}-poison</c>.</summary>
internal sealed record AzureQueues(IReadOnlyList<QueueClient> Waiting, QueueClient Poison)
{
    public static QueueClientOptions Bounded() => AzureTrip.Bounded(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });

    public static AzureQueues Of(AzureBlobsOptions options, QueueClientOptions client)
    {
        var service = string.IsNullOrWhiteSpace(options.ConnectionString)
            ? new QueueServiceClient(new Uri(options.QueueServiceUri!), AzureBlobAccount.Credential(options), client)
            : new QueueServiceClient(options.ConnectionString, client);
        QueueClient Queue(string suffix) => service.GetQueueClient($"{options.QueuePrefix}-{suffix}");
        return new AzureQueues([.. Enumerable.Range(0, options.Queues).Select(number => Queue(number.ToString(CultureInfo.InvariantCulture)))], Queue("poison"));
    }

    /// <summary>Which of so many queues a tenant's messages go to: the same in every process, and spread evenly.</summary>
    public static int NumberOf(string tenant, int queues) =>
        (int)(BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(tenant))) % (uint)queues);
}
