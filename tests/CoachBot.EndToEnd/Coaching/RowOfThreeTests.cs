using CoachBot.EndToEnd.Drivers;

namespace CoachBot.EndToEnd.Coaching;

/// <summary>Three of a kind, the texts around an agreement, and plain words of danger, in English.</summary>
public sealed class RowOfThreeTests
{
    [SkippableFact]
    public async Task The_third_of_a_kind_shows_the_row_and_danger_goes_before_everything()
    {
        await using var chat = await Chat.OpenAsync("row-en", Screen.Desktop);
        await chat.SeesCardAsync("Welcome to CoachBot", nr: 1);
        for (var session = 0; session < 3; session++)
        {
            await chat.SayAsync("debrief K3");
            await chat.SeesCardAsync("Debrief", nr: 2 + session);
            await chat.ChooseAsync("When did you stop", "Up to 10 minutes later");
            await chat.PressAsync("Done");
            if (session > 0)
            {
                await chat.SeesCardAsync("What stands out", nr: 2 + session);
                await chat.PressAsync("Next");
                await chat.PressAsync("No plan this time");
            }

            await chat.SeesCardAsync("Done for today", nr: 2 + session);
        }

        await chat.SeesOnCardAsync("Three in a row: Running over");
        await chat.PhotographAsync("1-row");
        await chat.CardFitsAsync();
        await chat.SayAsync("ledger K3");
        await chat.SeesCardAsync("In a row: K3", nr: 5);
        await chat.PhotographAsync("2-ledger");
        await chat.SayAsync("voicemail");
        await chat.SeesCardAsync("How to reach you", nr: 6);
        await chat.PressAsync("Make the text");
        await chat.SeesOnCardAsync("Leave your name and number");
        await chat.PhotographAsync("3-voicemail");

        await chat.SayAsync("my client says she is going to kill herself");
        await chat.SeesOnCardAsync("113");
        await chat.PhotographAsync("4-danger");
        await chat.CardFitsAsync();
    }
}
