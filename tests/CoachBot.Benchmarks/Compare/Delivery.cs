namespace CoachBot.Benchmarks.Compare;

/// <summary>How a bot's words reach the one they are for.</summary>
internal enum Delivery
{
    /// <summary>The bot sends them to the Connector.</summary>
    Normal,

    /// <summary>They are the answer to the request.</summary>
    ExpectReplies,
}
