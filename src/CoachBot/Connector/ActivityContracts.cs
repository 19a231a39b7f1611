using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace CoachBot.Connector;

/// <summary>
/// How the SDK's types stand in JSON, learned once for all turns. An attachment's content is written as it is: the SDK builds a tree of it first, to look
/// for memory streams, which cards do not hold.
/// </summary>
internal sealed class ActivityContracts : DefaultContractResolver
{
    public static readonly ActivityContracts Instance = new();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member.DeclaringType == typeof(Attachment) && member.Name == nameof(Attachment.Content)) property.Converter = null;
        return property;
    }
}
