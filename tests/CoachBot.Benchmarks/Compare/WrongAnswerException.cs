namespace CoachBot.Benchmarks.Compare;

/// <summary>A bot did not answer a turn as it should, so that its speed says nothing.</summary>
internal sealed class WrongAnswerException(string message) : Exception(message);
