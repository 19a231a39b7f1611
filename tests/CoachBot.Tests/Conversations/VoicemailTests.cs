using CoachBot.Tests.Drivers;
using Microsoft.Extensions.Time.Testing;

namespace CoachBot.Tests.Conversations;

/// <summary>The texts that tell when the organizer can be reached.</summary>
public sealed class VoicemailTests
{
    [Fact]
    public async Task Voicemail_chat_and_mail_come_together_with_the_hours_of_the_letter()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        var form = await chat.TapAsync(await chat.AgreeAsync(), "Voicemail texts");
        Assert.Equal(["which", "language", "organizer", "until"], form.Inputs);
        Assert.Equal("Tidy & Co", form.Input("organizer").GetProperty("value").GetString());

        var texts = await chat.TapAsync(form, "Make the text", ("which", "usual"), ("language", "en"), ("organizer", "Tidy & Co"));

        Assert.Contains(texts.Words, text => text.StartsWith("Hi, this is Tidy & Co. I'm at work in someone's home, or I'm off. You can reach me on Monday, Tuesday and Thursday, from 9:00 to 17:00.", StringComparison.Ordinal));
        Assert.Contains("Thank you for your message. I read messages on Monday, Tuesday and Thursday between 9:00 and 17:00, and I'll reply then. In an emergency, call 112.", texts.Words);
        Assert.Contains("Available on Monday, Tuesday and Thursday from 9:00 to 17:00. I reply within 2 working days.", texts.Words);
        Assert.Equal("Copy the text and change it as you like.", texts.Words[^1]);
        var again = await chat.TapAsync(form, "Make the text", ("which", "usual"), ("language", "en"), ("organizer", "Tidy & Co"));
        Assert.Equal(texts.Words, again.Words);
        Assert.Equal(form.Inputs, (await chat.TapAsync(texts, "Another text")).Inputs);
    }

    [Fact]
    public async Task De_vakantievoicemail_vraagt_om_een_datum()
    {
        await using var host = await BotHost.StartAsync(options => options.Clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero)));
        var chat = new Chat(host, locale: "nl-NL");
        var form = await chat.CardAsync("voicemail");

        var asked = await chat.TapAsync(form, "Maak de tekst", ("which", "vm_02"), ("language", "nl"), ("organizer", "Opgeruimd"));
        Assert.Contains("Tot en met welke dag heb je vakantie? Dan zet ik die erin.", asked.Words);
        Assert.Equal("vm_02", asked.Input("which").GetProperty("value").GetString());
        var text = await chat.TapAsync(asked, "Maak de tekst", ("which", "vm_02"), ("language", "nl"), ("organizer", "Opgeruimd"), ("until", "2026-08-12"));

        Assert.Contains(text.Words, line => line.StartsWith("Hoi, dit is Opgeruimd. Ik heb vakantie tot en met 12 augustus 2026 en luister deze berichten daarna af. Bij gevaar bel je 112.", StringComparison.Ordinal));
        var known = await chat.CardAsync("voicemail tot en met 3 augustus");
        Assert.Equal("vm_02", known.Input("which").GetProperty("value").GetString());
        Assert.Equal("2026-08-03", known.Input("until").GetProperty("value").GetString());
    }

    [Fact]
    public async Task It_can_be_typed_and_what_is_not_known_is_room()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);
        await chat.SayAsync("type");

        Assert.Contains("3. Holiday voicemail", await chat.HearAsync("voicemail"), StringComparison.Ordinal);
        await chat.SayAsync("5");
        await chat.SayAsync("yes");
        await chat.SayAsync("skip");
        var text = await chat.HearAsync("skip");

        Assert.Contains("Available on … from … to …. I reply within ….", text, StringComparison.Ordinal);
        Assert.Contains("**settings**", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_keeps_nothing()
    {
        await using var host = await BotHost.StartAsync();
        var chat = new Chat(host);

        var stopped = await chat.TapAsync(await chat.CardAsync("voicemail"), "Cancel");

        Assert.Equal("Stopped", stopped.Words[0]);
        Assert.Empty((await host.DocumentAsync()).LetterWords);
    }
}
