using CaseManager.Application.Breaches;
using CaseManager.Application.Texts;
using CaseManager.Domain.Breaches;
using CaseManager.Web.Pages.Intake;

namespace CaseManager.Web.Pages.Breaches;

/// <summary>How the notice of a breach is told.</summary>
public static class BreachWords
{
    /// <summary>Còn 18 giờ; Quá 2 giờ; or that the authority was told.</summary>
    public static string State(BreachRow row, DateTimeOffset now) =>
        row.State is BreachState.ToTell or BreachState.Overdue ? IntakeWords.Clock(row.DueAt, now) : Text.Of(row.State);

    public static string Colour(BreachState state) => state switch
    {
        BreachState.ToTell => "amber",
        BreachState.Overdue => "red",
        BreachState.ToldInTime => "green",
        BreachState.ToldLate => "grey",
    };

    public static string Data(BreachRow row) => string.Join(", ", row.Data.Select(data => Text.Of(data)));
}
