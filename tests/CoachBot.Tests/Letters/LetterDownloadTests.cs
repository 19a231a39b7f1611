using System.IO.Compression;
using System.Net;
using System.Text;
using CoachBot.Letters;
using CoachBot.Organizers;
using CoachBot.Tests.Drivers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Letters;

/// <summary>A letter behind its link: for a day, for whoever has the link, and nothing for anybody else.</summary>
public sealed class LetterDownloadTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("en", "Our working agreements", "working-agreements.docx", "A session lasts 3 hours, from 13:00 to 16:00.")]
    [InlineData("nl", "Onze werkafspraken", "werkafspraken.docx", "Een sessie duurt 3 uur, van 13:00 tot 16:00.")]
    public async Task The_link_gives_the_letter_as_a_document(string language, string title, string file, string clause)
    {
        await using var host = await StartAsync();
        var link = LinkOn(await new Chat(host).AgreeAsync("Zonnebloem7", language));
        Assert.DoesNotContain("Zonnebloem7", link.AbsoluteUri, StringComparison.Ordinal);

        using var answer = await host.Client.GetAsync(link.PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(file, answer.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["noindex"], answer.Headers.GetValues("X-Robots-Tag"));
        var text = await TextOfAsync(answer);
        Assert.Contains(title, text, StringComparison.Ordinal);
        Assert.Contains(clause, text, StringComparison.Ordinal);
        Assert.Contains("Tidy &amp; Co", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_it_says_so_and_gives_nothing()
    {
        await using var host = await StartAsync();
        var link = LinkOn(await new Chat(host).AgreeAsync());
        _clock.Advance(TimeSpan.FromHours(23));
        using var late = await host.Client.GetAsync(link.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);

        _clock.Advance(TimeSpan.FromHours(1));
        using var tooLate = await host.Client.GetAsync(link.PathAndQuery);

        Assert.Equal(HttpStatusCode.NotFound, tooLate.StatusCode);
        Assert.Equal("text/plain", tooLate.Content.Headers.ContentType!.MediaType);
        var text = await tooLate.Content.ReadAsStringAsync();
        Assert.Contains("Deze link werkt niet meer.", text, StringComparison.Ordinal);
        Assert.Contains("This link has stopped working.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_was_changed_gives_nothing_at_all()
    {
        await using var host = await StartAsync();
        var path = LinkOn(await new Chat(host).AgreeAsync()).PathAndQuery;
        var middle = path.Length / 2;
        var other = path[middle] == 'A' ? 'B' : 'A';
        foreach (var wrong in new[] { path.Remove(middle, 1).Insert(middle, $"{other}"), path[..^4], path + "x", "/letters/M7", "/letters/%20", "/letters/" + new string('a', 6_000) })
        {
            using var answer = await host.Client.GetAsync(wrong);

            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_link_to_a_letter_that_is_gone_gives_nothing()
    {
        await using var host = await StartAsync();
        var path = LinkOn(await new Chat(host).AgreeAsync()).PathAndQuery;
        var (document, etag) = await Documents(host).ReadAsync(Kept.Of(), CancellationToken.None);
        document.Clients.Clear();
        Assert.True(await Documents(host).TryWriteAsync(Kept.Of(), document, etag, CancellationToken.None));

        using var answer = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_download_changes_nothing_that_is_stored()
    {
        await using var host = await StartAsync();
        var path = LinkOn(await new Chat(host).AgreeAsync()).PathAndQuery;
        var (_, before) = await Documents(host).ReadAsync(Kept.Of(), CancellationToken.None);

        using var answer = await host.Client.GetAsync(path);

        Assert.Equal(before, (await Documents(host).ReadAsync(Kept.Of(), CancellationToken.None)).ETag);
    }

    [Fact]
    public async Task The_link_begins_with_the_address_of_the_setting()
    {
        await using var host = await BotHost.StartAsync(options => options.Settings["Letters:PublicAddress"] = "https://coach.example.org");

        Assert.StartsWith("https://coach.example.org/letters/", LinkOn(await new Chat(host).AgreeAsync()).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_in_a_shared_folder_make_links_that_another_replica_can_read()
    {
        using var folder = new SharedKeys();
        string path;
        await using (var one = await BotHost.StartAsync(options => options.Settings["Letters:KeyFolder"] = folder.Path))
            path = LinkOn(await new Chat(one).AgreeAsync()).PathAndQuery;
        await using var other = await BotHost.StartAsync(options => options.Settings["Letters:KeyFolder"] = folder.Path);
        await new Chat(other).AgreeAsync();

        using var answer = await other.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("coach.example.org")]
    [InlineData("http://coach.example.org")]
    [InlineData("ftp://coach.example.org")]
    public async Task An_address_that_is_none_stops_the_start(string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["Letters:PublicAddress"] = address;
        builder.AddLetters();
        await using var app = builder.Build();

        var failure = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal("Letters:PublicAddress is not an address such as https://coach.example.org.", failure.Message);
    }

    private static OrganizerDocuments Documents(BotHost host) => (OrganizerDocuments)host.Services.GetService(typeof(OrganizerDocuments))!;

    private static Uri LinkOn(Card letter) => new(letter.Action("Download").GetProperty("url").GetString()!);

    private static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private Task<BotHost> StartAsync() => BotHost.StartAsync(options => options.Clock = _clock);

    private sealed class SharedKeys : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coachbot-keys-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
