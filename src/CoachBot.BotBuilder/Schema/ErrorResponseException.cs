namespace CoachBot.BotBuilder.Schema;

/// <summary>The connector refused what was asked.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>Null when the answer was no JSON of that shape.</summary>
    public ErrorResponse? Body { get; set; }
}
