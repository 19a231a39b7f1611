namespace CoachBot.BotBuilder.Schema;

/// <summary>A person or bot as the channel knows it.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }
}
