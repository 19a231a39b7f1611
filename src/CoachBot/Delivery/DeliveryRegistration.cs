using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace CoachBot.Delivery;

internal static class DeliveryRegistration
{
    /// <summary>Sends what is due: the pump, the turn that a due moment starts, and the pace at which a tenant is served.</summary>
    public static WebApplicationBuilder AddDelivery(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMetrics();
        services.AddSingleton<DeliveryMetrics>();
        // Without a collector nobody would read them there; dotnet-counters reads them in any case.
        if (!string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(DeliveryMetrics.MeterName)).UseOtlpExporter();
        services.AddSingleton<TenantPace>();
        services.AddSingleton<DueTurn>();
        services.AddSingleton<CircleDue>();
        services.AddSingleton<CheckInDelivery>();
        services.AddSingleton<CheckInPump>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckInPump>());
        services.AddHealthChecks().AddCheck<DeliveryHealth>("check-ins");
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health");
        return app;
    }
}
