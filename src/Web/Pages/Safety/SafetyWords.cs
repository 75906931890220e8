using CaseManager.Application.Safety;
using CaseManager.Application.Texts;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.Safety;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Intake;

namespace CaseManager.Web.Pages.Safety;

/// <summary>How an alert is shown: its clock until it is taken on, then its progress.</summary>
public static class SafetyWords
{
    public static string State(AlertRow alert, DateTimeOffset now) =>
        alert.Status is AlertStatus.Open ? IntakeWords.Clock(alert.DueAt, now) : Text.Of(alert.Status);

    public static string Colour(AlertRow alert) => alert.Status switch
    {
        AlertStatus.Open or AlertStatus.Escalated => "red",
        AlertStatus.Acknowledged => "amber",
        AlertStatus.InAction => "teal",
        AlertStatus.Resolved => "green",
    };

    /// <summary>What a line says of an alert. The list shows its kind by group only; the rest is on its page.</summary>
    public static string Note(AlertRow alert) =>
        $"{Text.T("Safety.OpenedAt", Dates.DateAndTime(alert.OpenedAt))} · {Text.T("Safety.Owner", alert.OwnerName)}";
}
