using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Slips;

namespace CaseManager.Web.Pages.Intake;

/// <summary>How an intake is told in a line: its colour, its clock, what waits.</summary>
public static class IntakeWords
{
    private const int SoonMinutes = 30;

    public static string Colour(IntakeStatus status) => status switch
    {
        IntakeStatus.Received => "amber",
        IntakeStatus.Contacted => "teal",
        IntakeStatus.Unreachable => "amber",
        IntakeStatus.Enrolled => "green",
        IntakeStatus.Declined or IntakeStatus.NotEligible or IntakeStatus.Duplicate or IntakeStatus.Closed => "grey",
    };

    /// <summary>Còn 18 phút; Quá 2 giờ.</summary>
    public static string Clock(DateTimeOffset dueAt, DateTimeOffset now)
    {
        var left = (dueAt - now).Duration();
        var words = left.TotalMinutes < 60 ? Text.T("Slips.Intake.Clock.Minutes", Math.Max(1, (int)left.TotalMinutes))
            : left.TotalHours < 48 ? Text.Count("Slips.Intake.Clock.Hours", (int)left.TotalHours)
            : Text.Count("Slips.Intake.Clock.Days", (int)left.TotalDays);

        return Text.T(now > dueAt ? "Slips.Intake.Clock.Over" : "Slips.Intake.Clock.Left", words);
    }

    public static string ClockColour(DateTimeOffset dueAt, DateTimeOffset now) =>
        now > dueAt || (dueAt - now).TotalMinutes <= SoonMinutes ? "red" : "amber";

    public static string HandOver(HandOverMode mode, DateTimeOffset? appointmentAt, string? place) => mode switch
    {
        HandOverMode.Now => Text.T("Slips.Intake.Row.Now"),
        HandOverMode.CallLater => Text.T("Slips.Intake.Row.CallLater"),
        HandOverMode.Appointment => Text.T(
            "Slips.Intake.Row.Appointment", TimeZoneInfo.ConvertTime(appointmentAt!.Value, VietnamTime.Zone),
            place ?? "").TrimEnd(' ', ','),
    };

    /// <summary>What a coordinator should know before receiving a slip.</summary>
    public static string Note(NewSlipRow row) => string.Join(" · ", new[]
    {
        Text.Of(row.AgeBand),
        HandOver(row.HandOver, row.AppointmentAt, row.AppointmentPlace),
        row.HasPhone is false ? Text.T("Slips.Intake.Row.NoPhone") : null,
        row.WardName,
    }.OfType<string>());

    public static string Note(IntakeRow row) => string.Join(" · ", new[]
    {
        Text.T("Slips.Intake.Row.Received", row.ReceivedBy, TimeZoneInfo.ConvertTime(row.ReceivedAt, VietnamTime.Zone)),
        row.UnansweredTries == 0 ? null : Text.T("Slips.Intake.Row.Tries", row.UnansweredTries),
        row.WardName,
    }.OfType<string>());
}
