namespace CoachBot.BotBuilder.Schema;

public class Error
{
    public Error()
    {
    }

    public Error(string? code = null, string? message = null)
    {
        Code = code;
        Message = message;
    }

    public string? Code { get; set; }

    public string? Message { get; set; }
}
