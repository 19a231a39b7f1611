namespace CoachBot.BotBuilder.Schema;

/// <summary>The id that the channel gave to what was sent.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    public string? Id { get; set; }
}
