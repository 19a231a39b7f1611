using CoachBot.Dialogs;

namespace CoachBot.Reflections;

internal static class ReflectionsRegistration
{
    public static WebApplicationBuilder AddReflections(this WebApplicationBuilder builder)
    {
        builder.Services.AddFlow<QuestionDialog>("cmd_question");
        builder.Services.AddFlow<PitfallDialog>("cmd_pitfall");
        return builder;
    }
}
