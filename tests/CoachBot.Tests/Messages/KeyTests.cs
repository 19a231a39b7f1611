using System.Net;
using CoachBot.Tests.Drivers;

namespace CoachBot.Tests.Messages;

/// <summary>Rows 9 and 30, and what happens to the Connector's keys over time.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task Row_9_ten_thousand_tokens_with_unknown_keys_are_401_and_cost_one_more_fetch_in_half_a_minute()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        door.Clock.Advance(TimeSpan.FromSeconds(31));

        var body = Door.Message().ToJsonString();
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            var forged = door.Bearer(token => (token.Header["kid"], token.Sign) = ($"invented-{i}", _ => [1, 2, 3]));
            Assert.Equal(HttpStatusCode.Unauthorized, await door.PostAsync(body, forged));
        });

        Assert.Equal(2, door.Jwks.MetadataFetches);
        Assert.Single(door.Bot.Turns);
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
    }

    [Fact]
    public async Task Row_30_without_keys_from_a_cold_start_is_503_and_over_within_five_seconds_of_their_return()
    {
        await using var door = await Door.OpenAsync();
        door.Jwks.IsDown = true;
        await door.RefusesAsync(503, Door.Message(), door.Bearer());
        await door.RefusesAsync(503, Door.Message(), door.Bearer());
        Assert.Equal(1, door.Jwks.MetadataFetches);

        door.Jwks.IsDown = false;
        door.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
    }

    [Fact]
    public async Task A_malformed_token_is_401_even_without_keys()
    {
        await using var door = await Door.OpenAsync();
        door.Jwks.IsDown = true;
        await door.RefusesAsync(401, Door.Message(), "Bearer a.b.c");
    }

    [Fact]
    public async Task The_last_good_keys_stay_while_the_metadata_is_away()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        door.Jwks.IsDown = true;
        for (var hour = 0; hour < 48; hour++)
        {
            door.Clock.Advance(TimeSpan.FromHours(1));
            Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        }
    }

    [Fact]
    public async Task A_key_made_during_an_outage_counts_within_five_seconds_of_its_end()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        door.Jwks.IsDown = true;
        door.Jwks.Publish("key-2", "msteams");
        door.Clock.Advance(TimeSpan.FromMinutes(10));
        await door.RefusesAsync(401, Door.Message(), door.Bearer(kid: "key-2"));

        door.Jwks.IsDown = false;
        door.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer(kid: "key-2")));
    }

    [Fact]
    public async Task A_new_key_counts_within_a_minute_also_right_after_a_flood()
    {
        await using var door = await Door.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        await door.RefusesAsync(401, Door.Message(), door.Bearer(kid: "key-2"));
        door.Jwks.Publish("key-2", "msteams");
        door.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer(kid: "key-2")));
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
    }

    [Fact]
    public async Task A_withdrawn_key_stops_counting_after_the_hourly_look()
    {
        await using var door = await Door.OpenAsync();
        door.Jwks.Publish("key-2", "msteams");
        Assert.Equal(HttpStatusCode.OK, await door.PostAsync(Door.Message(), door.Bearer()));
        door.Jwks.Withdraw(JwksServer.FirstKey);
        door.Clock.Advance(TimeSpan.FromMinutes(61));

        // The look happens behind the first request's back, and no request waits for it.
        var status = HttpStatusCode.OK;
        for (var request = 0; request < 1_000 && status == HttpStatusCode.OK; request++)
        {
            status = await door.PostAsync(Door.Message(), door.Bearer());
        }

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(2, door.Jwks.MetadataFetches);
    }

    [Fact]
    public async Task A_hundred_requests_at_a_cold_start_share_one_fetch()
    {
        await using var door = await Door.OpenAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => door.PostAsync(Door.Message(), door.Bearer())));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, door.Jwks.MetadataFetches);
    }
}
