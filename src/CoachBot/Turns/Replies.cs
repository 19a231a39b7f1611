using CoachBot.Cards;
using CoachBot.Organizers;

namespace CoachBot.Turns;

/// <summary>Turns activities into replies that can be stored, and back.</summary>
internal static class Replies
{
    private const string InvokeResponseType = "invokeResponse";

    public static StoredReply Sent(Activity activity) => activity.Type == InvokeResponseType
        ? new(StoredReplyKind.Invoke, InvokeContent((InvokeResponse)activity.Value!))
        : new(StoredReplyKind.Message, MessageContent(activity));

    public static StoredReply Updated(Activity activity) => new(StoredReplyKind.Update, MessageContent(activity));

    public static Activity ToActivity(StoredReply reply)
    {
        var content = reply.Content.Members;
        if (reply.Kind == StoredReplyKind.Invoke)
        {
            var response = new InvokeResponse { Status = (int)content["status"]!, Body = InvokeBody(content["body"]) };
            return new Activity { Type = InvokeResponseType, Value = response };
        }

        var activity = MessageFactory.Text(content["text"] as string);
        activity.Id = content["id"] as string;
        activity.Summary = content["summary"] as string;
        if (content["card"] is { } card)
            activity.Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }];
        return activity;
    }

    private static Dictionary<string, object?> MessageContent(Activity activity) => new(StringComparer.Ordinal)
    {
        ["id"] = activity.Id,
        ["text"] = activity.Text,
        ["summary"] = activity.Summary,
        ["card"] = activity.Attachments is [var attachment, ..] ? attachment.Content : null,
    };

    private static Dictionary<string, object?> InvokeContent(InvokeResponse response) => new(StringComparer.Ordinal)
    {
        ["status"] = response.Status,
        ["body"] = response.Body is AdaptiveCardInvokeResponse body ? AnswerContent(body) : null,
    };

    private static Dictionary<string, object?> AnswerContent(AdaptiveCardInvokeResponse body) => new(StringComparer.Ordinal)
    {
        ["statusCode"] = body.StatusCode,
        ["type"] = body.Type,
        ["value"] = body.Value is Error error ? CardAnswer.ErrorContent(error.Code, error.Message) : body.Value,
    };

    private static AdaptiveCardInvokeResponse? InvokeBody(object? content) => content is not Dictionary<string, object?> body ? null : new()
    {
        StatusCode = (int)body["statusCode"]!,
        Type = (string?)body["type"],
        Value = body["value"],
    };
}
