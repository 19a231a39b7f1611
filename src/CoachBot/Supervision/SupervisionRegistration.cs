using CoachBot.Circles;
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
        services.AddSingleton<CircleAct, CaseAct>();
        services.AddSingleton<CircleAct>(new ShowAct("step", tap => $"step:{tap.About}:{tap.Step}"));
        services.AddSingleton<CircleAct, ViewAct>();
        services.AddSingleton<CircleAct, HowAct>();
        services.AddSingleton<CircleAct, JoinAct>();
        services.AddSingleton<CircleAct, LeaveAct>();
        services.AddSingleton<CircleAct, QueueAct>();
        services.AddSingleton<CircleAct>(provider => new VoteAct("vote", true, provider.GetRequiredService<CircleDesk>(), provider.GetRequiredService<Board>()));
        services.AddSingleton<CircleAct>(provider => new VoteAct("unvote", false, provider.GetRequiredService<CircleDesk>(), provider.GetRequiredService<Board>()));
        services.AddSingleton<CircleAct, BeginAct>();
        services.AddSingleton<PartAct>();
        services.AddSingleton<CircleAct>(provider => provider.GetRequiredService<PartAct>());
        services.AddSingleton<CircleAct, RemoveAct>();
        services.AddSingleton<CircleAct>(provider => new StepAsideAct("sitout", (course, circle, tap) => course.SitOut(circle, tap.About ?? "", tap.Person), provider.GetRequiredService<CircleDesk>(), provider.GetRequiredService<Board>()));
        services.AddSingleton<CircleAct>(provider => new StepAsideAct("return", (course, circle, tap) => course.Return(circle, tap.Step ?? "", tap.Person), provider.GetRequiredService<CircleDesk>(), provider.GetRequiredService<Board>()));
        services.AddSingleton<CircleAct, SteerAct>();
        services.AddSingleton<CircleAct, AsideAct>();
        services.AddSingleton<CircleAct, WithdrawAct>();
        services.AddSingleton<CircleAct, LineAct>();
        services.AddSingleton<CircleAct, AfterwardsAct>();
        services.AddSingleton<CircleAct, SkyAct>();
        services.AddSingleton<CircleAct, PaceAct>();
        return builder;
    }
}
