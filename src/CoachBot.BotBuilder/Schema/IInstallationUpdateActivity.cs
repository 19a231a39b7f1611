namespace CoachBot.BotBuilder.Schema;

public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>add, add-upgrade, remove or remove-upgrade.</summary>
    string? Action { get; set; }
}
