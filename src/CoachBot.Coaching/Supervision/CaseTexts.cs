using CoachBot.Coaching.Boundaries;

namespace CoachBot.Coaching.Supervision;

/// <summary>Which texts a case is drafted with.</summary>
internal static class CaseTexts
{
    public static string Situation(Pitfall pitfall, int level)
    {
        var (small, medium, large) = ByLevel(pitfall);
        return level switch { <= 1 => small, 2 => medium, _ => large };
    }

    /// <summary>How often it was; null for the first time.</summary>
    public static string? Repeat(int times) => times switch
    {
        <= 1 => null,
        2 => "case_second",
        3 => "case_third",
        _ => "case_often",
    };

    public static string? NotHeld(int times) => times switch
    {
        <= 0 => null,
        1 => "case_held_once_not",
        2 => "case_held_twice_not",
        _ => "case_held_seldom",
    };

    public static string Question(Pitfall pitfall) => pitfall switch
    {
        Pitfall.HelperChair => "case_question_helper_chair",
        Pitfall.CompetenceLimit => "case_question_competence_limit",
        Pitfall.Overtime => "case_question_overtime",
        Pitfall.ExtraTasks => "case_question_extra_tasks",
        Pitfall.OffHours => "case_question_off_hours",
        Pitfall.DualRelationship => "case_question_dual_relationship",
        Pitfall.AttachmentClient => "case_question_attachment_client",
        Pitfall.AttachmentSelf => "case_question_attachment_self",
    };

    private static (string Small, string Medium, string Large) ByLevel(Pitfall pitfall) => pitfall switch
    {
        Pitfall.HelperChair => ("case_helper_chair_1", "case_helper_chair_2", "case_helper_chair_3"),
        Pitfall.CompetenceLimit => ("case_competence_limit_1", "case_competence_limit_2", "case_competence_limit_3"),
        Pitfall.Overtime => ("case_overtime_1", "case_overtime_2", "case_overtime_3"),
        Pitfall.ExtraTasks => ("case_extra_tasks_1", "case_extra_tasks_2", "case_extra_tasks_3"),
        Pitfall.OffHours => ("case_off_hours_1", "case_off_hours_2", "case_off_hours_3"),
        Pitfall.DualRelationship => ("case_dual_relationship_1", "case_dual_relationship_2", "case_dual_relationship_3"),
        Pitfall.AttachmentClient => ("case_attachment_client_1", "case_attachment_client_2", "case_attachment_client_3"),
        Pitfall.AttachmentSelf => ("case_attachment_self_1", "case_attachment_self_2", "case_attachment_self_3"),
    };
}
