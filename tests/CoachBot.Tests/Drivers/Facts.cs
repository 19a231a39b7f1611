namespace CoachBot.Tests.Drivers;

/// <summary>Filled-in facts cards.</summary>
internal static class Facts
{
    /// <summary>Something stands out, so a question and a plan follow.</summary>
    public static readonly (string Id, string Value)[] LongTalk = Of("q_talk.a2");

    /// <summary>Nothing stands out, so the debrief is finished at once.</summary>
    public static readonly (string Id, string Value)[] InBalance = Of("q_talk.a0");

    private static (string, string)[] Of(string talk) =>
    [
        ("client", "M7"), ("f_proud", "we kept the mood light"), ("q_overtime", "q_overtime.a0"), ("q_talk", talk), ("q_tasks", "q_tasks.a0"),
        ("q_hours", "q_hours.a0"), ("q_role", "q_role.a0"), ("q_close", "q_close.a0"), ("q_home", "q_home.a0"), ("q_craft", "q_craft.a0"), ("f_open", ""),
    ];
}
