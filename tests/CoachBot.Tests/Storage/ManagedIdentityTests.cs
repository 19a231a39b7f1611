using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;
using CoachBot.Queues;
using CoachBot.Storage;
using CoachBot.Tests.Drivers;
using CoachBot.Tests.Queues;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Storage;

/// <summary>The whole way of an identity: host settings, the identity endpoint of the machine, and an account that takes nothing but its token.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ManagedIdentityTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;

    [SkippableTheory]
    [InlineData(null)]
    [InlineData("22222222-3333-4444-5555-666666666666")]
    public async Task An_identity_opens_the_store_and_the_queues(string? clientId)
    {
        using var certificate = MakeCertificate();
        using var azurite = await Azurite.StartAsync("--oauth", "basic", "--cert", Path.Combine(_folder, "cert.pem"), "--key", Path.Combine(_folder, "key.pem"));
        await using var identity = await IdentityEndpoint.StartAsync();
        using var trusting = new HttpClientHandler
        {
            CheckCertificateRevocationList = false,
            ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == certificate.Thumbprint,
        };
        using var transport = new HttpClientTransport(trusting);
        var client = AzureBlobAccount.Bounded();
        client.Transport = transport;
        var queueClient = AzureQueues.Bounded();
        queueClient.Transport = transport;

        using var host = StorageSettingsTests.Build(
            services => services.AddSingleton(client).AddSingleton(queueClient),
            ("Storage:Provider", "AzureBlobs"),
            ("Storage:AzureBlobs:ServiceUri", azurite.BlobEndpoint),
            ("Storage:AzureBlobs:QueueServiceUri", azurite.QueueEndpoint),
            ("Storage:AzureBlobs:ManagedIdentityClientId", clientId ?? ""));
        await host.StartAsync();

        var store = Assert.IsType<AzureBlobStore>(host.Services.GetRequiredService<ICoachStore>());
        var etag = await store.TryWriteAsync(DocumentKey.Organizer("tenant", "user"), new byte[] { 1 }, etag: null, None);
        Assert.NotNull(etag);
        Assert.Equal(etag, (await store.ReadAsync(DocumentKey.Organizer("tenant", "user"), None))!.ETag);
        var queue = Assert.IsType<AzureCheckInQueue>(host.Services.GetRequiredService<ICheckInQueue>());
        await queue.SendAsync(QueuedMessages.Of("tenant"), TimeSpan.Zero, None);
        Assert.Single(await queue.ReceiveAsync(1, TimeSpan.FromHours(1), None));
        Assert.NotEmpty(identity.Requests);
        Assert.All(identity.Requests, request => Assert.Equal("https://storage.azure.com", request["resource"].ToString().TrimEnd('/')));
        Assert.All(identity.Requests, request => Assert.Equal(clientId ?? "", request["client_id"].ToString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Path.Combine(_folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }
}
