using CoachBot.Cards;
using CoachBot.Circles;
using CoachBot.Coaching.Supervision;
using CoachBot.Supervision.Acts;

namespace CoachBot.Supervision;

internal static class SupervisionRegistration
{
    /// <summary>The peer-supervision channel: its circle, its cards, and what can be done on them.</summary>
    public static WebApplicationBuilder AddSupervision(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CircleDocuments>();
        services.AddSingleton<CircleAlarms>();
        services.AddSingleton<CircleDesk>();
        services.AddSingleton<Board>();
        services.AddSingleton<Parts>();
        services.AddSingleton<ChannelPost>();
        services.AddSingleton<DangerNotice>();
        services.AddSingleton<Errands>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<CircleKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<CircleKeeper>());
        services.AddSingleton<Membership>();
        services.AddSingleton<ThreadTalk>();
        services.AddSingleton<CircleActivityHandler>();

        services.AddSingleton<CircleAct>(new ShowAct("board", _ => Board.Own));
        services.AddSingleton<CircleAct>(new ShowAct("case", tap => $"case:{tap.About}"));
        services.AddSingleton<CircleAct>(new ShowAct("step", tap => $"step:{tap.About}:{tap.Step}"));
        services.AddSingleton<CircleAct, ViewAct>();
        services.AddSingleton<CircleAct, HowAct>();
        services.AddSingleton<CircleAct, JoinAct>();
        services.AddSingleton<CircleAct, LeaveAct>();
        services.AddSingleton<CircleAct, QueueAct>();
        services.AddSingleton<CircleAct, BeginAct>();
        services.AddSingleton<PartAct>();
        services.AddSingleton<CircleAct>(provider => provider.GetRequiredService<PartAct>());
        services.AddSingleton<CircleAct, SteerAct>();
        services.AddSingleton<CircleAct, AsideAct>();
        services.AddSingleton<CircleAct, WithdrawAct>();
        services.AddSingleton<CircleAct, LineAct>();
        services.AddSingleton<CircleAct, AfterwardsAct>();
        services.AddSingleton<CircleAct, SkyAct>();
        services.AddSingleton<CircleAct, PaceAct>();

        services.AddChange("vote", (tap, circle, _) => circle.Vote(tap.About ?? "", tap.Person, true), Case);
        services.AddChange("unvote", (tap, circle, _) => circle.Vote(tap.About ?? "", tap.Person, false), Case);
        services.AddChange("remove", (tap, circle, _) => circle.Remove(tap.About ?? "", tap.Step ?? "", tap.Person), (tap, sight) => Board.ViewOf(sight, $"step:{tap.About}:{tap.Step}"));
        services.AddChange("sitout", (tap, circle, course) => course.SitOut(circle, tap.About ?? "", tap.Person), Case);
        services.AddChange("return", (tap, circle, course) => course.Return(circle, tap.Step ?? "", tap.Person), (tap, sight) => PartCards.Other(sight, tap.About ?? "", tap.Step));
        return builder;

        static View? Case(CircleTap tap, CircleSight sight) => Board.ViewOf(sight, $"case:{tap.About}");
    }

    private static void AddChange(this IServiceCollection services, string name, Func<CircleTap, Circle, Course, Circle> change, Func<CircleTap, CircleSight, View?> show) =>
        services.AddSingleton<CircleAct>(provider => new ChangeAct(name, provider.GetRequiredService<Board>(), change, show));
}
