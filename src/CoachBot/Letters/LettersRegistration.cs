using Microsoft.AspNetCore.DataProtection;

namespace CoachBot.Letters;

internal static class LettersRegistration
{
    /// <summary>Letters as documents to download.</summary>
    public static WebApplicationBuilder AddLetters(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LettersOptions>()
            .BindConfiguration(LettersOptions.Section)
            .Validate(options => options.PublicAddress.Length == 0 || IsAddress(options.PublicAddress), "Letters:PublicAddress is not an address such as https://coach.example.org.")
            .ValidateOnStart();
        var protection = builder.Services.AddDataProtection().SetApplicationName("CoachBot");
        if (builder.Configuration[$"{LettersOptions.Section}:{nameof(LettersOptions.KeyFolder)}"] is { Length: > 0 } folder)
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
        builder.Services.AddSingleton<LetterLinks>();
        builder.Services.AddSingleton<LettersEndpoint>();
        return builder;
    }

    public static WebApplication MapLetters(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<LettersEndpoint>();
        app.MapGet(LetterLinks.Path + "{token}", endpoint.HandleAsync);
        return app;
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
