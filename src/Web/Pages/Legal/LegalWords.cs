using CaseManager.Application.Legal;
using CaseManager.Application.Texts;
using CaseManager.Domain.Legal;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Intake;

namespace CaseManager.Web.Pages.Legal;

/// <summary>How a clock is told: what is left of it, how it stands, how long the law makes it.</summary>
public static class LegalWords
{
    /// <summary>Còn 18 giờ; Quá 2 giờ; or the state it was brought to.</summary>
    public static string State(LegalClockRow clock, DateTimeOffset now) => clock switch
    {
        { IsOpen: true, State: ClockState.Missed, Rule.Kind: ClockKind.Term } => Text.T("Legal.TermEnded"),
        { IsOpen: true, State: ClockState.Running or ClockState.Missed } => IntakeWords.Clock(clock.DueAt, now),
        _ => Text.Of(clock.State),
    };

    public static string Colour(LegalClockRow clock, DateTimeOffset now) => clock switch
    {
        { State: ClockState.Met } => "green",
        { State: ClockState.NotApplicable or ClockState.Suspended } => "grey",
        { Rule.Kind: ClockKind.Term } => clock.State is ClockState.Missed ? "amber" : "grey",
        { State: ClockState.Missed } => "red",
        { Rule.Acts: not ActingParty.Client } => "amber",
        _ => (clock.DueAt - now).TotalHours <= 24 ? "red" : "amber",
    };

    /// <summary>K4: Đăng ký sau khi được thông báo kết quả. Only what lawyers number has a number; the rest goes by its name.</summary>
    public static string Title(ClockRuleText rule) =>
        rule.Code.Split('-')[0] is { } number && number.Any(char.IsAsciiDigit) ? $"{number}: {rule.Name}" : rule.Name;

    /// <summary>What starts a clock: an event of a client, or what is recorded elsewhere.</summary>
    public static string Trigger(ClockRuleText rule) => rule switch
    {
        { Trigger: { } trigger, Direction: ClockDirection.Before } => Text.T("Legal.Trigger.Before", Text.Of(trigger)),
        { Trigger: { } trigger } => Text.Of(trigger),
        { Code: ClockRule.LaboratoryResult } => Text.T("Legal.Trigger.Laboratory"),
        { Code: ClockRule.BreachNotice } => Text.T("Legal.Trigger.Breach"),
        _ => Text.T("Legal.Trigger.Alert"),
    };

    /// <summary>24 giờ; 3 ngày làm việc.</summary>
    public static string Length(int length, ClockUnit unit) => Text.Count($"Legal.Length.{unit}", length);

    /// <summary>Luật 120/2025/QH15, Điều 35(3)</summary>
    public static string Source(ClockRuleText rule) => $"{rule.Law}, {rule.Article}";

    public static string Source(GroundRuleText rule) => $"{rule.Law}, {rule.Article}";

    public static string Colour(GroundEffect effect) => effect switch
    {
        GroundEffect.Bars => "green",
        GroundEffect.Postpones => "blue",
        GroundEffect.Repealed => "grey",
    };

    public static string Note(LegalClockRow clock) =>
        $"{Text.T("Legal.Until", Dates.DateAndTime(clock.DueAt))} · {Text.Of(clock.Rule.Acts)}";
}
