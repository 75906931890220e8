using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;

namespace CaseManager.Web.Pages.Shared.Words;

/// <summary>The line below a service referral in a list: where, since when, what comes next.</summary>
public static class ServiceLines
{
    public static string Of(ServiceReferralRow row) => string.Join(" · ", Parts(row));

    private static IEnumerable<string> Parts(ServiceReferralRow row)
    {
        yield return row.ProviderName;
        yield return Text.T("Services.Since", Dates.Short(row.StatusOn));
        if (row.AppointmentAt is { } at && row.Status is ServiceReferralStatus.Accepted)
        {
            yield return Text.T("Services.AppointmentAt", Dates.DateAndTime(at));
        }

        if (row.Reason is { } reason)
        {
            yield return Text.Of(reason);
        }

        if (row.Urgency is not Urgency.Routine && row.Status.IsOpen())
        {
            yield return Text.Of(row.Urgency);
        }
    }
}
