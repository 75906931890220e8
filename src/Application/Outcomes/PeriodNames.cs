using System.Globalization;
using CaseManager.Application.Texts;
using CaseManager.Domain.Outcomes;

namespace CaseManager.Application.Outcomes;

/// <summary>How periods of the reporting calendar are called.</summary>
public static class PeriodNames
{
    /// <summary>Such as "Quý 3/2026", "Tháng 9/2026", "Toàn bộ chương trình".</summary>
    public static string Name(this ReportPeriod period) => Say(period, "");

    /// <summary>The same for below a column: "Q3/26", "T9/26".</summary>
    public static string ShortName(this ReportPeriod period) => Say(period, "Short");

    private static string Say(ReportPeriod period, string form) => period switch
    {
        { From: null } => Text.T("Outcomes.Period.Whole"),
        { From: { } from, IsMonth: true } => Text.T($"Outcomes.Period.Month{form}", from),
        { From: { } from } =>
            Text.T(
                $"Outcomes.Period.Quarter{form}", (from.Month + 2) / 3,
                from.ToString(form.Length == 0 ? "yyyy" : "yy", CultureInfo.InvariantCulture)),
    };
}
