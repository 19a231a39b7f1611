using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Coaching.Referrals;

namespace CoachBot.Tests.Coaching.Referrals;

public sealed partial class ReferralTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 9, 17, 0, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(90, true)]
    public void It_is_due_two_weeks_later(int days, bool due)
    {
        var referral = Referral.Open("r1", "M7", "rf_geld", null, Now);

        Assert.Equal(due ? referral : null, Referral.Due([referral], Now.AddDays(days)));
    }

    [Fact]
    public void What_was_asked_is_not_due_again_answered_or_not()
    {
        var later = Now.AddDays(20);
        var asked = Referral.Open("r1", "M7", "rf_geld", null, Now) with { AskedAt = later };

        Assert.False(asked.IsOpen);
        Assert.Null(Referral.Due([asked, asked with { Outcome = ReferralOutcome.InTouch }], later));
    }

    [Fact]
    public void The_oldest_is_asked_about_first()
    {
        Referral[] open = [Referral.Open("r2", null, "rf_rouw", null, Now.AddDays(1)), Referral.Open("r1", "M7", "rf_geld", null, Now)];

        Assert.Equal("r1", Referral.Due(open, Now.AddDays(30))?.Id);
    }

    [Fact]
    public void It_survives_being_stored_under_stable_words()
    {
        var referral = Referral.Open("r1", "M7", "rf_geld", "she will call on Monday", Now) with { AskedAt = Now.AddDays(14), Outcome = ReferralOutcome.NotRaised };

        var json = JsonSerializer.SerializeToElement(referral, Stored.Default.Referral);

        Assert.Equal("not_raised", json.GetProperty("outcome").GetString());
        Assert.Equal(referral, json.Deserialize(Stored.Default.Referral));
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Referral))]
    private sealed partial class Stored : JsonSerializerContext;
}
