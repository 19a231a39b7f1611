using CoachBot.Dialogs;

namespace CoachBot.Reflections;

internal static class ReflectionsRegistration
{
    public static WebApplicationBuilder AddReflections(this WebApplicationBuilder builder)
    {
        builder.Services.AddFlow<QuestionDialog>(QuestionDialog.Open);
        builder.Services.AddFlow<PitfallDialog>(PitfallDialog.Open);
        return builder;
    }
}
