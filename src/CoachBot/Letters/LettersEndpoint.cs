using System.Net.Mime;
using CoachBot.Coaching;
using CoachBot.Coaching.Agreements;
using CoachBot.Organizers;
using CoachBot.Speech;
using CoachBot.Storage;

namespace CoachBot.Letters;

/// <summary>Gives a letter to whoever has its link. It reads and never writes, and says nothing about a link that is not one.</summary>
internal sealed partial class LettersEndpoint(
    LetterLinks links, OrganizerDocuments documents, Playbook playbook, Voices voices, ILogger<LettersEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context, string token)
    {
        // Neither a browser, a proxy nor a search engine keeps it.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (links.Read(token) is not { } pass)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (links.HasExpired(pass))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = $"{MediaTypeNames.Text.Plain}; charset=utf-8";
            var text = playbook.Text("letter_expired");
            var plain = $"{text.Nl}\n\n{text.En}\n".Replace("**", "", StringComparison.Ordinal);
            await context.Response.WriteAsync(plain, context.RequestAborted);
            return;
        }

        try
        {
            await SendAsync(context, pass);
        }
        catch (Exception e) when (e is StoreUnavailableException or UnreadableDocumentException)
        {
            LogUnavailable(e.GetType().Name);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task SendAsync(HttpContext context, LetterPass pass)
    {
        var (document, _) = await documents.ReadAsync(new OrganizerId(pass.Tenant, pass.User), context.RequestAborted);
        if (document.ClientOf(pass.Client) is not { Agreement: { } agreement } client)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var letter = Letter.Of(playbook, voices.CountryOf(document.Profile), agreement, client.Goal);
        var bytes = LetterDocument.Of(letter, agreement.Language);
        context.Response.ContentType = LetterDocument.ContentType;
        context.Response.ContentLength = bytes.Length;
        // The client's code is nobody's business in a download folder.
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{playbook.Text("letter_file").In(agreement.Language)}.docx\"";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    [LoggerMessage(60, LogLevel.Error, "A letter could not be read from the store: {Reason}.")]
    private partial void LogUnavailable(string reason);
}
