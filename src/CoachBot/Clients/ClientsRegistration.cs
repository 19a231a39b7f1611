using CoachBot.Dialogs;

namespace CoachBot.Clients;

internal static class ClientsRegistration
{
    public static WebApplicationBuilder AddClients(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ClientCards>();
        services.AddSingleton<Intent, ClientsIntent>();
        services.AddFlow<ClientFlow>(ClientFlow.Open);
        services.AddFlow<ClientEraseFlow>(ClientEraseFlow.Open);
        services.AddSingleton<Intent, ClientCloseIntent>();
        services.AddSingleton<Intent, ClientArchiveIntent>();
        services.AddSingleton<Intent, ClientBackIntent>();
        // After the others: "client" is how some of them begin.
        services.AddSingleton<Intent, ClientIntent>();
        return builder;
    }
}
