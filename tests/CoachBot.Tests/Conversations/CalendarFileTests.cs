using System.Net;
using System.Text.Json;
using CoachBot.Organizers;
using CoachBot.Sessions;
using CoachBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Tests.Conversations;

/// <summary>A calendar sent in the chat as a file.</summary>
public sealed class CalendarFileTests
{
    private const string Address = $"https://{ReroutingHandler.FileHost}/personal/marijke/agendaVanMarijke.ics?tempauth=geheim";
    private const string Sorry = "Sorry, I can't open this calendar.";

    [Fact]
    public async Task A_file_asks_which_are_sessions_and_leaves_no_trace()
    {
        var log = new LogCapture();
        await using var files = await FileShare.StartAsync(context => context.Response.WriteAsync(CalendarTests.Calendar));
        await using var host = await files.HostAsync(options => options.Services = log.Register);
        var chat = new Chat(host);

        var which = Card.Of(Assert.Single(await SendAsync(chat, Address)));
        Assert.Equal(2, which.Choices("chosen").Count);
        await chat.TapAsync(await chat.TapAsync(which, "Next", ("chosen", "0,1")), "Skip");

        Assert.Equal(2, (await host.DocumentAsync()).Sessions.Count);
        Assert.Equal(["GET /personal/marijke/agendaVanMarijke.ics?tempauth=geheim"], files.Requests);
        string[] secrets = ["marijke", "geheim", "Kerklaan", "zolder"];
        var kept = JsonSerializer.Serialize(await host.DocumentAsync(), OrganizerJson.Default.OrganizerDocument);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Its_type_is_enough_when_its_name_says_nothing()
    {
        await using var files = await FileShare.StartAsync(context => context.Response.WriteAsync(CalendarTests.Calendar));
        await using var host = await files.HostAsync();

        Assert.Equal(2, Card.Of(Assert.Single(await SendAsync(new Chat(host), Address, name: "invite", type: "ICS"))).Choices("chosen").Count);
    }

    [Theory]
    [InlineData("https://example.org/agenda.ics")]
    [InlineData("https://sharepoint.com/agenda.ics")]
    [InlineData("https://evilsharepoint.com/agenda.ics")]
    [InlineData("https://contoso-my.sharepoint.com.example.org/agenda.ics")]
    [InlineData("https://contoso-my.sharepoint.com@example.org/agenda.ics")]
    [InlineData("https://somebody@contoso-my.sharepoint.com/agenda.ics")]
    [InlineData("https://contoso-my.sharepoint.com:8443/agenda.ics")]
    [InlineData("http://contoso-my.sharepoint.com/agenda.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("agenda.ics")]
    [InlineData("")]
    public async Task Only_files_of_OneDrive_are_fetched(string address)
    {
        await using var files = await FileShare.StartAsync(context => context.Response.WriteAsync(CalendarTests.Calendar));
        await using var host = await files.HostAsync();

        Assert.StartsWith(Sorry, Assert.Single(await SendAsync(new Chat(host), address)).Text, StringComparison.Ordinal);

        Assert.Empty(files.Requests);
    }

    [Theory]
    [InlineData("404")]
    [InlineData("redirect")]
    [InlineData("cut")]
    [InlineData("too large")]
    [InlineData("too large, unsaid")]
    [InlineData("no calendar")]
    [InlineData("nothing")]
    [InlineData("bytes")]
    public async Task What_cannot_be_read_is_answered_kindly(string what)
    {
        await using var files = await FileShare.StartAsync(context => AnswerAsync(context, what));
        await using var host = await files.HostAsync();

        Assert.StartsWith(Sorry, Assert.Single(await SendAsync(new Chat(host), Address)).Text, StringComparison.Ordinal);

        Assert.Single(files.Requests);
        Assert.Empty((await host.DocumentAsync()).Sessions);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_does_not_come_is_not_waited_for(bool halfway)
    {
        var clock = new AwaitedClock(CheckInTalk.Noon);
        await using var files = await FileShare.StartAsync(async context =>
        {
            if (halfway) await context.Response.WriteAsync("BEGIN:VCALENDAR\n");
            if (halfway) await context.Response.Body.FlushAsync();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        await using var host = await files.HostAsync(options => options.Clock = clock);

        var sent = SendAsync(new Chat(host), Address);
        await clock.TimerAsync(CalendarFiles.Patience);
        await files.ArrivalAsync();
        clock.Advance(CalendarFiles.Patience);

        Assert.StartsWith(Sorry, Assert.Single(await sent.WaitAsync(TimeSpan.FromSeconds(30))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"downloadUrl\":7}")]
    public async Task Content_that_is_not_as_Teams_sends_it_is_answered_kindly(string content)
    {
        await using var host = await BotHost.StartAsync();

        using var json = JsonDocument.Parse(content);
        Assert.StartsWith(Sorry, Assert.Single(await SendAsync(new Chat(host), new { contentType = FileShare.ContentType, name = "a.ics", content = json.RootElement })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_is_a_message_as_any()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("hi");

        Assert.DoesNotContain(await SendAsync(chat, Address, name: "photo.png", type: "png"), said => said.Text?.StartsWith(Sorry, StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_file_in_a_channel_is_left_alone()
    {
        await using var files = await FileShare.StartAsync(context => context.Response.WriteAsync(CalendarTests.Calendar));
        await using var host = await files.HostAsync();
        var message = new Chat(host).Message("here");
        message["attachments"] = new[] { FileShare.Attachment(Address, "a.ics", "ics") };
        message["conversation"] = new { id = "19:channel", conversationType = "channel", tenantId = BotHost.TenantId };

        using var answer = await host.PostAsync(message);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(files.Requests);
    }

    private static Task<IReadOnlyList<ConnectorCall>> SendAsync(Chat chat, string address, string name = "agendaVanMarijke.ics", string type = "ics") =>
        SendAsync(chat, FileShare.Attachment(address, name, type));

    private static async Task<IReadOnlyList<ConnectorCall>> SendAsync(Chat chat, object attachment)
    {
        var message = chat.Message("");
        message["attachments"] = new[] { attachment };
        using var answer = await chat.Host.PostAsync(message);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return chat.News();
    }

    private static Task AnswerAsync(HttpContext context, string what)
    {
        var large = CalendarTests.Calendar + new string('x', 256 * 1024);
        switch (what)
        {
            case "404":
                context.Response.StatusCode = 404;
                return context.Response.WriteAsync(CalendarTests.Calendar);
            case "redirect":
                context.Response.Redirect("/elsewhere");
                return Task.CompletedTask;
            case "cut":
                context.Abort();
                return Task.CompletedTask;
            case "too large":
                context.Response.ContentLength = large.Length;
                return context.Response.WriteAsync(large);
            case "too large, unsaid":
                return context.Response.WriteAsync(large);
            case "no calendar":
                return context.Response.WriteAsync("<html>Sign in</html>");
            case "bytes":
                return context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xFE, 0x00, 0xD8, 0x80 }).AsTask();
            default:
                return Task.CompletedTask;
        }
    }

    /// <summary>Plays the OneDrive that Teams puts a file into.</summary>
    private sealed class FileShare : IAsyncDisposable
    {
        public const string ContentType = "application/vnd.microsoft.teams.file.download.info";
        private readonly SemaphoreSlim _arrivals = new(0);
        private readonly List<string> _requests = [];
        private WebApplication? _app;

        public IReadOnlyList<string> Requests => _requests;

        public static async Task<FileShare> StartAsync(RequestDelegate answer)
        {
            var share = new FileShare();
            share._app = await Loopback.StartAsync(async context =>
            {
                Assert.Empty(context.Request.Headers.Authorization.ToString());
                lock (share._requests) share._requests.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
                share._arrivals.Release();
                await answer(context);
            });
            return share;
        }

        public static object Attachment(string address, string name, string type) =>
            new { contentType = ContentType, name, content = new { downloadUrl = address, uniqueId = "1150D938", fileType = type } };

        public Task<BotHost> HostAsync(Action<BotHostOptions>? change = null) => BotHost.StartAsync(options =>
        {
            options.Files = _app!.Address();
            options.Clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(CheckInTalk.Noon);
            change?.Invoke(options);
        });

        public Task<bool> ArrivalAsync() => _arrivals.WaitAsync(TimeSpan.FromSeconds(30));

        public async ValueTask DisposeAsync()
        {
            await _app!.DisposeAsync();
            _arrivals.Dispose();
        }
    }
}
