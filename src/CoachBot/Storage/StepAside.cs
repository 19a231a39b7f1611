using System.Security.Cryptography;

namespace CoachBot.Storage;

/// <summary>Two replicas in step can beat each other time and again; after some attempts the loser of a save steps aside for a random moment.</summary>
internal static class StepAside
{
    private const int AttemptsInARow = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(10);

    /// <param name="attempt">How many attempts have met somebody else's, from 1.</param>
    public static Task AfterAsync(int attempt, TimeProvider time, CancellationToken cancellationToken) =>
        attempt < AttemptsInARow ? Task.CompletedTask : Task.Delay(attempt * Longest * RandomNumberGenerator.GetInt32(100) / 100, time, cancellationToken);
}
