using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Drivers;

/// <summary>What a test changes about the product before it starts.</summary>
internal sealed class BotHostOptions
{
    public string Environment { get; set; } = "Development";

    /// <summary>Settings over those of appsettings.json; a null value empties one.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>Registrations that replace the product's.</summary>
    public Action<IServiceCollection>? Services { get; set; }

    public TimeProvider? Clock { get; set; }

    /// <summary>Who answers for <see cref="ReroutingHandler.FileHost"/>.</summary>
    public Uri? Files { get; set; }
}

/// <summary>
/// The whole product on Kestrel at a free loopback port, with <see cref="FakeConnector"/> and <see cref="JwksServer"/> around it and its
/// data in a folder of its own. Disposing fails when the bot called something that the Connector does not have.
/// </summary>
internal sealed class BotHost : WebApplicationFactory<Program>
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string TeamsServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly BotHostOptions _options;
    private readonly string _folder = Directory.CreateTempSubdirectory("coachbot-").FullName;

    private BotHost(BotHostOptions options, FakeConnector connector, JwksServer jwks)
    {
        _options = options;
        Connector = connector;
        Jwks = jwks;
        UseKestrel();
    }

    public FakeConnector Connector { get; }
    public JwksServer Jwks { get; }
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where the product keeps its SQLite file.</summary>
    public string DatabasePath => Path.Combine(_folder, "coachbot.db");

    /// <summary>Development, no app id: as <c>dotnet run</c> and the Agents Playground have it.</summary>
    public static Task<BotHost> StartAsync(Action<BotHostOptions>? change = null) => StartAsync(new BotHostOptions(), change);

    /// <summary>Production with an app id: every request needs a token of <see cref="Jwks"/>.</summary>
    public static Task<BotHost> StartGuardedAsync(Action<BotHostOptions>? change = null) => StartAsync(
        new BotHostOptions
        {
            Environment = "Production",
            Settings =
            {
                ["MicrosoftAppType"] = "SingleTenant",
                ["MicrosoftAppId"] = AppId,
                ["MicrosoftAppPassword"] = "a password of nobody",
                ["MicrosoftAppTenantId"] = TenantId,
            },
        },
        change);

    /// <summary>Posts an activity to /api/messages as Teams does.</summary>
    public Task<HttpResponseMessage> PostAsync(object activity, string? authorization = null) =>
        PostAsync(JsonSerializer.Serialize(activity, JsonSerializerOptions.Web), authorization);

    public async Task<HttpResponseMessage> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_options.Environment);
        builder.UseSetting("Playground:Enabled", "false");
        // Tests say when it is time.
        builder.UseSetting("CheckIns:Send", "false");
        builder.UseSetting("Storage:Sqlite:Path", DatabasePath);
        builder.UseSetting("Letters:KeyFolder", Path.Combine(_folder, "keys"));
        builder.UseSetting("ToBotFromChannelOpenIdMetadataUrl", Jwks.MetadataUrl);
        foreach (var (name, value) in _options.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.ConfigureAll<HttpClientFactoryOptions>(http => http.HttpMessageHandlerBuilderActions.Add(handlers =>
                handlers.PrimaryHandler = new ReroutingHandler(handlers.PrimaryHandler, Connector.Address, Jwks.Address, _options.Files)));
            // The factory's own way to choose a port races with the program's start.
            services.Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            if (_options.Clock is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(_options.Clock));
            }

            _options.Services?.Invoke(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await base.DisposeAsync();
        await Connector.DisposeAsync();
        await Jwks.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(Connector.Unexpected);
    }

    private static async Task<BotHost> StartAsync(BotHostOptions options, Action<BotHostOptions>? change)
    {
        change?.Invoke(options);
        var jwks = await JwksServer.StartAsync();
        jwks.Clock = options.Clock ?? TimeProvider.System;
        var host = new BotHost(options, await FakeConnector.StartAsync(), jwks);
        try
        {
            host.StartServer();
            // Not the factory's client: its handlers tidy the headers that a test has made untidy.
            host.Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.ClientOptions.BaseAddress };
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
