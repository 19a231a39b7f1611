using System.Security.Claims;

namespace CoachBot.Connector;

/// <summary>A token that was proved to come from the Connector, for this bot.</summary>
/// <param name="Identity">Its claims.</param>
/// <param name="ServiceUrl">The claim <c>serviceurl</c>, when it is one string.</param>
/// <param name="Key">What it was signed with.</param>
internal sealed record ChannelToken(ClaimsIdentity Identity, string? ServiceUrl, ChannelKey Key);
