namespace CoachBot.BotBuilder.Schema;

public class Mention : Entity
{
    public Mention() => Type = "mention";

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The mention as it stands in the message's text: &lt;at&gt;name&lt;/at&gt;.</summary>
    public string? Text { get; set; }
}
