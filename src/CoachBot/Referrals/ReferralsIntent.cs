using CoachBot.Cards;
using CoachBot.Dialogs;
using CoachBot.Organizers;

namespace CoachBot.Referrals;

internal sealed class ReferralsIntent(Screen screen) : Intent(Open)
{
    public static readonly Command Open = new("cmd_referrals");

    public override Task RunAsync(DialogContext dc, string argument, CancellationToken cancellationToken) =>
        screen.ShowAsync(dc.Context, ReferralCards.ListOf(screen.VoiceOf(dc.Context), dc.Context.Document().Referrals), cancellationToken);
}
