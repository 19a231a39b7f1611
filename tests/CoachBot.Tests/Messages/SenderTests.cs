using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Messages;

/// <summary>Rows 1 to 20 and 29 of the table of hostile requests: who is not known gets 401.</summary>
public sealed class SenderTests
{
    private static readonly Action<TokenRecipe> s_asIs = _ => { };

    public static TheoryData<string, string?> HeadersThatAreNoToken => new()
    {
        { "1 no Authorization", null },
        { "2 Basic scheme", "Basic Ym90OnBhc3N3b3Jk" },
        { "3 Bearer alone", "Bearer" },
        { "3 Bearer and a space", "Bearer " },
        { "3 two tokens", "Bearer {token} {token}" },
        { "3 two tokens with a comma", "Bearer {token},{token}" },
        { "3 extra space", "Bearer  {token}" },
        { "3 no scheme", "{token}" },
        { "4 garbage", "Bearer garbage" },
        { "4 three letters", "Bearer a.b.c" },
        { "4 not base64", "Bearer !!!.???.***" },
        { "4 five parts", "Bearer {token}.AAAA.AAAA" },
        { "29 between the token's limit and the header's", $"Bearer {new string('a', 20_000)}.b.c" },
    };

    [Theory]
    [MemberData(nameof(HeadersThatAreNoToken))]
    public async Task A_header_without_a_well_formed_token_is_401(string row, string? header)
    {
        await using var door = await Door.OpenAsync();
        var token = door.Bearer()["Bearer ".Length..];
        await door.RefusesAsync(401, Door.Message(), header?.Replace("{token}", token, StringComparison.Ordinal));
        Assert.True(door.Jwks.MetadataFetches == 0, row);
    }

    [Fact]
    public async Task Row_3_two_headers_are_401()
    {
        await using var door = await Door.OpenAsync();
        using var request = Door.Request(Door.Message().ToJsonString());
        request.Headers.TryAddWithoutValidation("Authorization", [door.Bearer(), door.Bearer()]);
        await door.RefusesAsync(401, request);
    }

    [Fact]
    public async Task Row_29_a_token_of_100_KB_is_431()
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(431, Door.Message(), $"Bearer {new string('a', 100_000)}.b.c");
    }

    private static readonly Dictionary<string, Action<TokenRecipe>> s_forgeries = new()
    {
        ["5 alg none"] = token => (token.Header["alg"], token.Sign) = ("none", _ => []),
        ["5 alg none with a signature"] = token => token.Header["alg"] = "none",
        ["6 HS256 keyed with the public key"] = token =>
        {
            token.Header["alg"] = "HS256";
            token.Sign = data => HMACSHA256.HashData(JwksServer.KeyOf(JwksServer.FirstKey).ExportSubjectPublicKeyInfo(), data);
        },
        ["7 ES256"] = token =>
        {
            token.Header["alg"] = "ES256";
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var parameters = key.ExportParameters(true);
            token.Sign = data =>
            {
                using var signer = ECDsa.Create(parameters);
                return signer.SignData(data, HashAlgorithmName.SHA256);
            };
        },
        ["7 PS256"] = token =>
        {
            token.Header["alg"] = "PS256";
            token.Sign = data => JwksServer.KeyOf(JwksServer.FirstKey).SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        },
        ["7 RS384, which the metadata does not list"] = token =>
        {
            token.Header["alg"] = "RS384";
            token.Sign = data => JwksServer.KeyOf(JwksServer.FirstKey).SignData(data, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1);
        },
        ["7 embedded jwk"] = token => (token.Header["jwk"], token.Sign) = (PublicJwk("mallory"), TokenRecipe.Rs256(JwksServer.KeyOf("mallory"))),
        ["7 jku"] = token => token.Header["jku"] = "http://127.0.0.1:1/keys",
        ["7 x5u"] = token => token.Header["x5u"] = "http://127.0.0.1:1/cert",
        ["8 foreign key, known kid"] = token => token.Sign = TokenRecipe.Rs256(JwksServer.KeyOf("mallory")),
        ["9 unknown kid"] = token => token.Header["kid"] = "nobody's",
        ["10 no kid"] = token => token.Header.Remove("kid"),
        ["10 kid of another type"] = token => token.Header["kid"] = 1,
        ["12 issuer of the other cloud"] = token => token.Claims["iss"] = "https://api.botframework.us",
        ["13 issuer with a prefix"] = token => token.Claims["iss"] = " https://api.botframework.com",
        ["13 issuer with a suffix"] = token => token.Claims["iss"] = "https://api.botframework.com/",
        ["13 issuer in other case"] = token => token.Claims["iss"] = "https://API.botframework.com",
        ["13 no issuer"] = token => token.Claims.Remove("iss"),
        ["14 Entra token of another app in our own tenant"] = token =>
            (token.Claims["iss"], token.Claims["appid"]) = ($"https://login.microsoftonline.com/{BotHost.TenantId}/v2.0", "other"),
        ["15 our own outgoing token"] = token => (token.Claims["iss"], token.Claims["aud"], token.Claims["appid"]) =
            ($"https://sts.windows.net/{BotHost.TenantId}/", "https://api.botframework.com", BotHost.AppId),
        ["16 emulator token"] = token => (token.Claims["iss"], token.Claims["appid"]) =
            ("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", BotHost.AppId),
        ["16 skill token"] = token => (token.Claims["iss"], token.Claims["appid"], token.Claims["ver"]) =
            ("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "parent", "2.0"),
        ["16 appid AnonymousSkill"] = token => (token.Claims["iss"], token.Claims["appid"]) = ("AnonymousSkill", "AnonymousSkill"),
        ["17 audience of another bot"] = token => token.Claims["aud"] = "99999999-0000-0000-0000-000000000000",
        ["17 audience missing"] = token => token.Claims.Remove("aud"),
        ["17 audience empty"] = token => token.Claims["aud"] = "",
        ["17 audience with another bot's beside ours"] = token => token.Claims["aud"] = new[] { BotHost.AppId, "other" },
        ["17 audience with a slash"] = token => token.Claims["aud"] = $"{BotHost.AppId}/",
        ["18 expired 5 min 1 s ago"] = token => token.Claims["exp"] = Shifted(token, -301),
        ["20 nbf in 6 min"] = token => token.Claims["nbf"] = Shifted(token, 360),
        ["20 no exp"] = token => token.Claims.Remove("exp"),
        ["20 exp that is no number"] = token => token.Claims["exp"] = "tomorrow",
    };

    public static TheoryData<string> Forgeries => [.. s_forgeries.Keys];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_token_that_is_not_the_Connectors_is_401_and_fetches_nothing_but_the_Connectors_keys(string row)
    {
        await using var door = await Door.OpenAsync();
        await door.RefusesAsync(401, Door.Message(), door.Bearer(s_forgeries[row]));
        Assert.All(door.Jwks.Fetches, path => Assert.StartsWith("/v1/.well-known/", path, StringComparison.Ordinal));
        Assert.InRange(door.Jwks.MetadataFetches, 0, 1);
    }

    [Fact]
    public async Task Row_11_one_changed_byte_of_the_payload_is_401()
    {
        await using var door = await Door.OpenAsync();
        var parts = door.Bearer().Split('.');
        var payload = System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]);
        payload[Encoding.UTF8.GetString(payload).IndexOf(BotHost.AppId, StringComparison.Ordinal)] ^= 1;
        await door.RefusesAsync(401, Door.Message(), $"{parts[0]}.{System.Buffers.Text.Base64Url.EncodeToString(payload)}.{parts[2]}");
    }

    public static TheoryData<string, int, int> TokensInTime => new()
    {
        { "as it comes", 0, 600 },
        { "19 expired 4 min 59 s ago", -900, -299 },
        { "20 nbf in 4 min", 240, 600 },
    };

    [Theory]
    [MemberData(nameof(TokensInTime))]
    public async Task A_token_in_time_give_or_take_five_minutes_runs_one_turn(string row, int notBefore, int expires)
    {
        await using var door = await Door.OpenAsync();
        var header = door.Bearer(token => (token.Claims["nbf"], token.Claims["exp"]) = (Shifted(token, notBefore), Shifted(token, expires)));
        Assert.Equal(200, (int)await door.PostAsync(Door.Message(), header));
        Assert.True(door.Bot.Turns is [{ Text: "hallo" }], row);
    }

    [Fact]
    public async Task Row_12_in_the_US_governments_cloud_only_its_own_issuer_counts()
    {
        await using var door = await Door.OpenAsync(change: options => options.Settings["ChannelService"] = "https://botframework.azure.us");
        await door.RefusesAsync(401, Door.Message(), door.Bearer());
        Assert.Equal(200, (int)await door.PostAsync(Door.Message(), door.Bearer(token => token.Claims["iss"] = "https://api.botframework.us")));
    }

    [Fact]
    public async Task The_scheme_may_be_written_small()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(200, (int)await door.PostAsync(Door.Message(), $"bearer {door.Bearer(s_asIs)["Bearer ".Length..]}"));
    }

    // A recipe's own "not before" is the clock of its maker.
    private static long Shifted(TokenRecipe token, int seconds) => Convert.ToInt64(token.Claims["exp"]) - 600 + seconds;

    private static JsonNode PublicJwk(string kid)
    {
        var key = JwksServer.KeyOf(kid).ExportParameters(false);
        return JsonSerializer.SerializeToNode(new { kty = "RSA", n = Convert.ToBase64String(key.Modulus!), e = Convert.ToBase64String(key.Exponent!) })!;
    }
}
