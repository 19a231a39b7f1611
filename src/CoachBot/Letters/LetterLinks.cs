using System.Security.Cryptography;
using System.Text.Json;
using CoachBot.Organizers;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CoachBot.Letters;

/// <summary>Links to download a letter with: encrypted and signed, for a day, and nothing of them is stored.</summary>
internal sealed class LetterLinks(
    IDataProtectionProvider protection, IOptions<LettersOptions> options, IConfiguration configuration, IHostEnvironment environment, TimeProvider time)
{
    public const string Path = "/letters/";
    private const string DevelopersMachine = "http://localhost:3978";
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    // Longer than any link of ours.
    private const int LongestToken = 4_000;
    private readonly IDataProtector _protector = protection.CreateProtector("CoachBot.Letters");

    /// <returns>Null where nobody said under which address browsers reach this host.</returns>
    public Uri? To(OrganizerId organizer, string client)
    {
        if (Address() is not { } address) return null;
        var pass = new LetterPass(organizer.Tenant, organizer.User, client, time.GetUtcNow() + Lifetime);
        return new Uri(address, Path + _protector.Protect(pass.ToJson()));
    }

    /// <returns>Null when the token is none of ours.</returns>
    public LetterPass? Read(string token)
    {
        if (token.Length > LongestToken) return null;
        try
        {
            return LetterPass.FromJson(_protector.Unprotect(token));
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public bool HasExpired(LetterPass pass) => pass.Until <= time.GetUtcNow();

    private Uri? Address()
    {
        if (options.Value.PublicAddress is { Length: > 0 } said) return new Uri(said);
        if (!environment.IsDevelopment()) return null;
        var listens = (configuration["urls"] ?? "").Split(';')[0];
        return Uri.TryCreate(listens, UriKind.Absolute, out var here) && here.Host is not ("*" or "+") ? here : new Uri(DevelopersMachine);
    }
}
