using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>From a concern to one place, and how to raise it.</summary>
public sealed class ReferTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 9, 16, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_concern_leads_to_one_place_five_steps_and_an_open_referral()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);

        var about = await chat.CardAsync("refer M7");
        Assert.Equal("M7", about.Input("client").GetProperty("value").GetString());
        var concerns = await chat.TapAsync(about, "Next", ("client", "M7"), ("group", "rfg_money"));
        Assert.Equal(["rf_geld", "rf_juridisch"], concerns.Choices("concern"));
        var place = await chat.TapAsync(concerns, "Next", ("concern", "rf_geld"));
        Assert.Equal("Free debt advice", place.Words[0]);
        Assert.Contains("Your client makes the call if they can. Call Geldfit on 0800-8115.", place.Words);
        var steps = Assert.Single(place.Words, words => words.StartsWith("1. ", StringComparison.Ordinal)).Split('\n');
        Assert.Equal(5, steps.Length);
        Assert.Equal("4. **Offer one place** \"I see letters from debt collectors. There is free help: Geldfit on 0800-8115. We sort the post, they look at the amounts with you.\"", steps[3]);
        Assert.Contains("**If the answer is no** \"That's up to you. Is it all right if I ask once more in two weeks?\"", place.Words);

        var saved = await chat.TapAsync(place, "Save as open referral", ("note", "she will think about it"));

        Assert.Equal("Open referral", saved.Words[0]);
        Assert.Contains("**M7, 9 November 2026**: Money worries, unopened post, starting to fall behind.", saved.Words);
        Assert.Contains("she will think about it", saved.Words);
        var kept = Assert.Single((await host.DocumentAsync()).Referrals);
        Assert.Equal(("M7", "rf_geld", true), (kept.Client, kept.ConcernId, kept.IsOpen));
        var list = await chat.TapAsync(saved, "Referrals");
        Assert.Contains("**M7, 9 November 2026**: Money worries, unopened post, starting to fall behind. she will think about it *Open*", list.Words);
    }

    [Fact]
    public async Task Getypt_met_de_gewone_zin_waar_er_geen_eigen_is()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("typen");

        var first = await chat.HearAsync("doorverwijzen");
        Assert.StartsWith("**Verwijzen**", first, StringComparison.Ordinal);
        Assert.Contains("1 van 2. Over welke klant gaat het?", first, StringComparison.Ordinal);
        Assert.Contains("\n4. Steun thuis", await chat.HearAsync("M7"), StringComparison.Ordinal);
        Assert.Contains("Iemand wil praten, dag en nacht", await chat.HearAsync("4"), StringComparison.Ordinal);
        var place = await chat.HearAsync("iemand wil praten");
        Assert.Contains("Bel de Luisterlijn op 088 0767 000 (dag en nacht).", place, StringComparison.Ordinal);
        Assert.Contains("4. **Bied één plek aan** \"Er zijn mensen die hier elke dag mee helpen. Mag ik je vertellen waar?\"", place, StringComparison.Ordinal);
        var saved = await chat.HearAsync("sla over");

        Assert.StartsWith("**Open verwijzing**", saved, StringComparison.Ordinal);
        Assert.Contains("Iemand wil praten, dag en nacht. *Open*", await chat.HearAsync("verwijzingen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_is_the_organizers_own_where_there_is_one()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await host.ChangeAsync(document => document.Profile = new() { Country = "UK", OwnLines = new Dictionary<string, string> { ["carer_line"] = "the carers' desk on 01632 960 001" } });

        var concerns = await chat.TapAsync(await chat.CardAsync("refer"), "Next", ("group", "rfg_support"));
        var place = await chat.TapAsync(concerns, "Next", ("concern", "rf_mantelzorg"));

        Assert.Contains("Your client makes the call if they can. Call the carers' desk on 01632 960 001.", place.Words);
    }

    [Theory]
    [InlineData("rf_112", "call 112 first")]
    [InlineData("rf_113", "This may be about suicide.")]
    [InlineData("rf_veiligthuis", "This may be about violence or abuse.")]
    [InlineData("rf_kind", "This may be about a child in danger.")]
    public async Task Danger_opens_the_safety_card_and_keeps_nothing(string concern, string says)
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var concerns = await chat.TapAsync(await chat.CardAsync("refer M7"), "Next", ("client", "M7"), ("group", "rfg_danger"));

        var safety = await chat.TapAsync(concerns, "Next", ("concern", concern));

        Assert.Equal("Urgent or worried", safety.Words[0]);
        Assert.Contains(safety.Words, words => words.Contains(says, StringComparison.Ordinal));
        Assert.Empty((await host.DocumentAsync()).Referrals);
        Assert.Contains("There are no referrals yet.", await TextOf(chat, "referrals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_subject_a_second_tap_a_cancel_and_an_old_card()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var about = await chat.CardAsync("refer");
        Assert.Contains("Choose what fits best.", (await chat.TapAsync(about, "Next", ("client", "M7"))).Words);
        var concerns = await chat.TapAsync(about, "Next", ("client", "M7"), ("group", "rfg_money"));
        var again = await chat.TapAsync(concerns, "Something else");
        Assert.Equal("M7", again.Input("client").GetProperty("value").GetString());
        var home = await chat.TapAsync(again, "Next", ("client", "M7"), ("group", "rfg_home"));
        var place = await chat.TapAsync(home, "Next", ("concern", "rf_brand"));
        Assert.Contains("Together with your client, arrange a home safety visit from the fire service.", place.Words);
        Assert.Equal(place.Words, (await chat.TapAsync(home, "Next", ("concern", "rf_hoarding"))).Words);

        var saved = await chat.TapAsync(place, "Save as open referral");
        Assert.Equal(saved.Words, (await chat.TapAsync(place, "Save as open referral", ("note", "twice"))).Words);
        Assert.Single((await host.DocumentAsync()).Referrals);

        var next = await chat.CardAsync("refer");
        Assert.Contains("Stopped", (await chat.TapAsync(next, "Cancel")).Words);
        Assert.Contains("This card is done", (await chat.TapAsync(next, "Next", ("group", "rfg_home"))).Words);
        Assert.Single((await host.DocumentAsync()).Referrals);
    }

    [Fact]
    public async Task A_debrief_that_met_something_outside_the_field_offers_it_with_the_client_filled_in()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        var standOut = await chat.TapAsync(await chat.CardAsync("debrief"), "Done", ("client", "M7"), ("q_craft", "q_craft.a2"));

        var refer = await chat.TapAsync(standOut, "Refer on");
        Assert.Equal("M7", refer.Input("client").GetProperty("value").GetString());
        var concerns = await chat.TapAsync(refer, "Next", ("client", "M7"), ("group", "rfg_money"));
        var saved = await chat.TapAsync(await chat.TapAsync(concerns, "Next", ("concern", "rf_geld")), "Save as open referral");
        var back = await chat.TapAsync(saved, "Next");

        Assert.Equal(standOut.Words, back.Words);
        var summary = await EndAsync(chat, back);
        Assert.Contains("Done for today", summary.Words);
        Assert.Equal("M7", (await chat.TapAsync(summary, "Refer on")).Input("client").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_card_about_danger_of_long_ago_leads_there_too()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        var menu = await chat.CardAsync("spoed");

        var past = await chat.TapAsync(menu, "Wat kan ik doen?", ("topic", "cr_past"));

        Assert.Contains("group", (await chat.TapAsync(past, "Verwijzing")).Inputs);
    }

    [Fact]
    public async Task How_it_went_is_asked_once_two_weeks_later_before_the_debrief()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await ReferAsync(chat);
        _clock.Advance(TimeSpan.FromDays(13));
        Assert.Contains("q_talk", (await chat.CardAsync("debrief")).Inputs);
        await chat.SayAsync("cancel");

        _clock.Advance(TimeSpan.FromDays(1));
        var asked = await chat.CardAsync("debrief K3");
        Assert.Equal("One thing first", asked.Words[0]);
        Assert.Contains("**M7, 9 November 2026**: Money worries, unopened post, starting to fall behind.", asked.Words);
        var facts = await chat.TapAsync(asked, "Next", ("outcome", "Declined"));

        Assert.Equal("K3", facts.Input("client").GetProperty("value").GetString());
        Assert.Contains("This card is done", (await chat.TapAsync(await CancelledAsync(chat, facts, asked), "Next", ("outcome", "InTouch"))).Words);
        Assert.Contains("*My client doesn't want it, or not yet*", await TextOf(chat, "referrals"), StringComparison.Ordinal);
        Assert.Contains("q_talk", (await chat.CardAsync("debrief")).Inputs);
    }

    [Fact]
    public async Task Na_een_groet_wordt_het_ook_gevraagd_en_overslaan_is_het_antwoord()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host, locale: "nl-NL");
        await chat.SayAsync("hoi");
        await chat.SayAsync("typen");
        foreach (var word in new[] { "verwijzen", "M7", "3", "1" }) await chat.HearAsync(word);
        await chat.HearAsync("ze belt maandag");
        _clock.Advance(TimeSpan.FromDays(15));

        var asked = await chat.HearAsync("hoi");
        Assert.StartsWith("**Eerst even dit**", asked, StringComparison.Ordinal);
        Assert.StartsWith("**Dank je**", await chat.HearAsync("sla over"), StringComparison.Ordinal);

        Assert.StartsWith("Hoi, fijn dat je er bent.", await chat.HearAsync("hoi"), StringComparison.Ordinal);
        Assert.Contains("ze belt maandag *Afgesloten*", await chat.HearAsync("verwijzingen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_typing_the_debrief_follows_at_once()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await ReferAsync(chat);
        await chat.SayAsync("type");
        _clock.Advance(TimeSpan.FromDays(14));

        Assert.Contains("How did this referral go?", await chat.HearAsync("debrief"), StringComparison.Ordinal);

        Assert.Contains("1 of 11. Which client is it about?", await chat.HearAsync("1"), StringComparison.Ordinal);
        await chat.HearAsync("cancel");
        Assert.Contains("*My client is in touch with them*", await chat.HearAsync("referrals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_cancelled_is_not_asked_for_again()
    {
        await using var host = await StartAsync();
        var chat = new Chat(host);
        await ReferAsync(chat);
        _clock.Advance(TimeSpan.FromDays(14));

        Assert.Contains("Fine, I won't ask about it again.", (await chat.TapAsync(await chat.CardAsync("debrief"), "Cancel")).Words);

        Assert.Contains("q_talk", (await chat.CardAsync("debrief")).Inputs);
    }

    private Task<BotHost> StartAsync() => BotHost.StartAsync(options => options.Clock = _clock);

    private static async Task ReferAsync(Chat chat)
    {
        var concerns = await chat.TapAsync(await chat.CardAsync("refer M7"), "Next", ("client", "M7"), ("group", "rfg_money"));
        await chat.TapAsync(await chat.TapAsync(concerns, "Next", ("concern", "rf_geld")), "Save as open referral");
    }

    private static async Task<Card> EndAsync(Chat chat, Card card)
    {
        while (card.Inputs.Count > 0) card = await chat.TapAsync(card, card.Inputs.Contains("remedy") ? "No plan this time" : "Next");
        return card;
    }

    private static async Task<Card> CancelledAsync(Chat chat, Card open, Card old)
    {
        await chat.TapAsync(open, "Cancel");
        return old;
    }

    private static async Task<string> TextOf(Chat chat, string words) => string.Join('\n', (await chat.CardAsync(words)).Words);
}
