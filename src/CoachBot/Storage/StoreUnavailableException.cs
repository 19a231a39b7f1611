namespace CoachBot.Storage;

/// <summary>The store cannot be reached or used at the moment. The message holds no content and no key.</summary>
internal sealed class StoreUnavailableException(string message, Exception inner) : Exception(message, inner);
