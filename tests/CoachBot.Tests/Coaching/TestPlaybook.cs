using CoachBot.Coaching;

namespace CoachBot.Tests.Coaching;

/// <summary>The playbook that ships, loaded once.</summary>
internal static class TestPlaybook
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "playbook");

    public static Playbook Shipped { get; } = Playbook.Load(Folder);
}
