using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using CoachBot.Agreements;
using CoachBot.Cards;
using CoachBot.Cases;
using CoachBot.CheckIns;
using CoachBot.Clients;
using CoachBot.Coaching.Boundaries;
using CoachBot.Coaching.CheckIns;
using CoachBot.Coaching.Clients;
using CoachBot.Coaching.Debriefs;
using CoachBot.Coaching.Plans;
using CoachBot.Coaching.Sessions;
using CoachBot.Dialogs;
using CoachBot.Journal;
using CoachBot.Ledgers;
using CoachBot.LettingGo;
using CoachBot.Plans;
using CoachBot.Sessions;
using CoachBot.Tests.Coaching;
using CoachBot.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Tests.Conventions;

/// <summary>The commands that buttons lead to, and who answers them.</summary>
public sealed partial class CommandTests
{
    private static readonly Client M = new() { Code = "M 7", AddedAt = default };
    private static readonly Debrief Held = new() { Id = "d1", StartedAt = default };
    private static readonly Plan Made = new() { Id = "p1", Pitfall = Pitfall.Overtime, RemedyId = "r1", CreatedAt = default };
    private static readonly SessionTimes Times = new(new(2026, 11, 20), new(9, 0), new(12, 0));
    private static readonly PlannedSession Planned = new() { Id = "s1", PlannedAt = default, Times = Times };
    private static readonly SessionOccurrence Occurs = new(Planned, Times.Date, Times.Date, Times.Start, Times.End);
    private static readonly DueCheckIn Due = new("c1", CheckInKind.Reminder, default, default);
    private static readonly string[] ClauseIds = ["a", "b"];

    // What cards that were sent carry: these do not change.
    private static readonly IReadOnlyList<(string Written, Expression<Func<Command>> Made)> OnCards =
    [
        ("cmd_debrief", () => Commands.DebriefOf(null)),
        ("cmd_debrief M 7", () => Commands.DebriefOf("M 7")),
        ("cmd_refer", () => Commands.ReferFor(null)),
        ("cmd_refer M 7", () => Commands.ReferFor("M 7")),
        ("cmd_bring d1", () => Commands.BringOf(Held)),
        ("cmd_client M 7", () => Commands.CardOf("M 7")),
        ("cmd_clients 2", () => ClientsIntent.Page(2)),
        ("cmd_client_edit M 7", () => ClientFlow.For("M 7")),
        ("cmd_client_close M 7", () => ClientCloseIntent.For(M)),
        ("cmd_client_archive M 7", () => ClientArchiveIntent.For(M)),
        ("cmd_client_back M 7", () => ClientBackIntent.For(M)),
        ("cmd_client_erase M 7", () => ClientEraseFlow.For(M)),
        ("cmd_agreement M 7", () => AgreementDialog.For("M 7")),
        ("cmd_agreement M 7 a,b", () => AgreementDialog.For("M 7", ClauseIds)),
        ("cmd_letter M 7", () => LetterIntent.For("M 7")),
        ("cmd_ledger M 7", () => LedgerIntent.For("M 7")),
        ("cmd_letting_go M 7", () => LettingGoIntent.For("M 7")),
        ("cmd_milestones M 7", () => MilestonesFlow.For(M)),
        ("cmd_prepare M 7", () => PrepareIntent.For("M 7")),
        ("cmd_changeplan p1", () => ChangePlanDialog.Of(Made)),
        ("cmd_journal 2026-11", () => JournalIntent.Of(new DateOnly(2026, 11, 1))),
        ("cmd_journal 2026-11 2", () => JournalIntent.Of(new DateOnly(2026, 11, 1), 2)),
        ("cmd_move s1/20261120", () => ChangeSessionDialog.Of(Occurs)),
        ("cmd_anyway s1", () => AnywayIntent.Of(Planned)),
        ("cmd_later c1", () => LaterIntent.Of(Due)),
        ("cmd_skip_this c1", () => SkipThisIntent.Of(Due)),
        ("cmd_stop_these c1", () => StopTheseIntent.Of(Due)),
        ("cmd_ten_minutes", () => PutOffIntent.Of(Later.TenMinutes)),
        ("cmd_ten_minutes c1", () => PutOffIntent.Of(Later.TenMinutes, Due)),
        ("cmd_hour c1", () => PutOffIntent.Of(Later.Hour, Due)),
        ("cmd_tonight c1", () => PutOffIntent.Of(Later.Tonight, Due)),
        ("cmd_tomorrow c1", () => PutOffIntent.Of(Later.Tomorrow, Due)),
        ("cmd_part know d1", () => PartDialog.SitOut("d1")),
    ];

    [GeneratedRegex("""new Command\(|new\("cmd_|\.Saying\(""")]
    private static partial Regex Makes { get; }

    [GeneratedRegex(@"static (?:readonly )?Command |: Intent\(new\(|new TypingIntent\(new\(")]
    private static partial Regex Owns { get; }

    private static List<Type> Types { get; } = [.. typeof(Command).Assembly.GetTypes().Where(type => type != typeof(Command))];

    private static IEnumerable<Command> Named => Types
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(one => one.FieldType == typeof(Command) && !one.DeclaringType!.ContainsGenericParameters)
        .Select(one => (Command)one.GetValue(null)!)
        .Concat(OnCards.Select(card => card.Made.Compile()()));

    private static IEnumerable<MethodInfo> Makers => Types
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(Command));

    [Fact]
    public void What_a_button_says_is_what_it_said_before() =>
        Assert.All(OnCards, card => Assert.Equal(card.Written, card.Made.Compile()().ToString()));

    [Fact]
    public void No_command_that_is_about_something_is_left_out_here() => Assert.Empty(
        Makers.Except(OnCards.Select(card => ((MethodCallExpression)card.Made.Body).Method))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}"));

    [Fact]
    public void A_button_carries_its_command_in_the_place_where_it_always_was()
    {
        var button = Commands.DebriefOf("M 7").Button("Debrief", "plans.list", isPrimary: true).ToData();

        var data = (Dictionary<string, object?>)button["data"]!;

        Assert.Equal(["flow", "step", "card", "verb", "command"], data.Keys);
        Assert.Equal(["plans", "list", "plans.list", "command", "cmd_debrief M 7"], data.Values);
    }

    [Theory]
    [InlineData("cmd_debrief", "cmd_debrief", "")]
    [InlineData("cmd_agreement M 7 a,b", "cmd_agreement", "M 7 a,b")]
    [InlineData("", "", "")]
    [InlineData(null, "", "")]
    public void It_is_read_as_it_was_written(string? said, string id, string argument) =>
        Assert.Equal(new Command(id, argument), Command.Read(said));

    [Fact]
    public async Task Whatever_a_button_can_name_is_answered_by_one_and_can_be_typed_in_both_languages()
    {
        await using var host = await BotHost.StartAsync();
        var answered = host.Services.GetServices<Intent>().Select(intent => intent.Command.Id).ToList();

        Assert.Equal(answered.Distinct(), answered);
        Assert.Empty(Named.Select(command => command.Id).Except(answered));
        Assert.DoesNotContain(answered, id => !TestPlaybook.Shipped.Texts.TryGetValue(id, out var text)
            || string.IsNullOrWhiteSpace(text.Nl) || string.IsNullOrWhiteSpace(text.En));
        // Written once: whoever else offers it takes it from there.
        var source = string.Concat(SourceTree.In("src/CoachBot").Select(file => file.Text));
        Assert.DoesNotContain(answered, id => source.Split($"\"{id}\"").Length != 2);
    }

    [Fact]
    public void A_command_is_made_where_it_is_answered_and_never_at_a_button() => Assert.Empty(
        SourceTree.In("src/CoachBot").SelectMany(file => file.Text.Split('\n')
            .Where(line => Makes.IsMatch(line) && !Owns.IsMatch(line)).Select(line => $"{file.Path}: {line.Trim()}")));

    [Fact]
    public void One_place_writes_a_command_into_a_button() => Assert.Equal(
        ["src/CoachBot/Cards/Command.cs"],
        SourceTree.In("src/CoachBot").Where(file => file.Text.Contains("CardSubmission.Command,", StringComparison.Ordinal)
            || file.Text.Contains("(\"command\",", StringComparison.Ordinal)).Select(file => file.Path));
}
