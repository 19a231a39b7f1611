namespace CoachBot.BotBuilder.Schema;

public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = null,
        string? id = null,
        string? name = null,
        string? aadObjectId = null,
        string? role = null,
        string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    /// <summary>In a channel thread: 19:…@thread.tacv2;messageid=…</summary>
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    public string? TenantId { get; set; }
}
