using CoachBot.Dialogs;

namespace CoachBot.Shell;

/// <summary>What a text is, read once; <see cref="Conversation"/> says in one place what is done with each.</summary>
internal abstract record Said
{
    /// <summary>Plain words of danger, or a doubt about them.</summary>
    /// <param name="Card">The safety card that they open.</param>
    public sealed record Danger(string Card) : Said;

    /// <summary>The answer to the safety card that was shown last.</summary>
    /// <param name="Card">The card that it leads to.</param>
    public sealed record SafetyAnswer(string Card) : Said;

    public sealed record Command(Intent Intent, string Argument) : Said;

    /// <summary>A story beside the debrief's open card, to be taken into that card.</summary>
    public sealed record StoryBesideCard : Said;

    /// <summary>A text while a flow is open: the flow's to take.</summary>
    public sealed record Answer : Said;

    /// <summary>What a flow is for, told without its command.</summary>
    public sealed record Telling(FlowDialog Flow) : Said;

    /// <summary>The first words of somebody who has not been welcomed.</summary>
    public sealed record FirstWords : Said;

    public sealed record Unclear : Said;
}
