using CoachBot.Coaching.Clients;

namespace CoachBot.Speech;

/// <summary>A kind word about a text that seems to tell who a client is.</summary>
internal static class PersonalDetails
{
    /// <summary>The word about the first of these texts that seems to hold such a thing; null when none does.</summary>
    public static string? Remark(Voice voice, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
            if (voice.Playbook.LooksLikeName.InText(text) is { } detail) return voice.Say("detail_seen", ("detail", voice[IdOf(detail)]));
        return null;
    }

    private static string IdOf(PersonalDetail detail) => detail switch
    {
        PersonalDetail.Name => "detail_name",
        PersonalDetail.Email => "detail_email",
        PersonalDetail.Phone => "detail_phone",
        PersonalDetail.Address => "detail_address",
        PersonalDetail.BirthDate => "detail_birth",
        PersonalDetail.NationalNumber => "detail_number",
    };
}
