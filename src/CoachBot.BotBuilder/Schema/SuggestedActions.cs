namespace CoachBot.BotBuilder.Schema;

public class SuggestedActions
{
    public IList<string>? To { get; set; }

    public IList<CardAction>? Actions { get; set; }
}
