namespace CoachBot.BotBuilder.Schema;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1040:Avoid empty interfaces", Justification = "The SDK's type of such a turn.")]
public interface IMessageDeleteActivity : IActivity;
