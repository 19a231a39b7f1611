namespace CoachBot.Storage;

/// <summary>Where a document lives. Different ids never share a path, in whatever case a file system compares; a path has at most 1,024 characters.</summary>
internal readonly record struct DocumentKey
{
    private DocumentKey(string path) => Path = path;

    public string Path { get; }

    public static DocumentKey Organizer(string tenant, string user) =>
        new($"organizers/{KeySegment.Encode(tenant)}/{KeySegment.Encode(user)}");

    /// <param name="tenant">The organizer's tenant.</param>
    /// <param name="user">The organizer.</param>
    /// <param name="month">The month of the entries, as yyyy-MM.</param>
    public static DocumentKey Journal(string tenant, string user, string month) =>
        new($"journal/{KeySegment.Encode(tenant)}/{KeySegment.Encode(user)}/{KeySegment.Encode(month)}");

    /// <param name="tenant">The circle's tenant.</param>
    /// <param name="channel">Its channel.</param>
    public static DocumentKey Circle(string tenant, string channel) => new($"circles/{KeySegment.Encode(tenant)}/{KeySegment.Encode(channel)}");

    /// <summary>Where the unreadable version of a document is kept; the same version always goes to the same place.</summary>
    public static DocumentKey Aside(DocumentKey key, string etag) => new($"aside/{key.Path}/{KeySegment.Encode(etag)}");

    public override string ToString() => Path;
}
