using CaseManager.Application.Clients;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Assessments;
using CaseManager.Domain.CarePlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Contacts;
using CaseManager.Domain.Legal;
using CaseManager.Domain.Safety;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Shared.Words;

namespace CaseManager.Web.Pages.Clients;

/// <summary>How one thing that happened is said on the timeline.</summary>
public sealed record TimelineLine(
    string Title, string? Href, string Icon, string Colour, string Meta, string? Tag = null, string? TagColour = null, string? Words = null)
{
    public static TimelineLine Of(TimelineRow row, ClientCode code)
    {
        var meta = row.ByName is null ? Dates.DateAndTime(row.At) : $"{Dates.DateAndTime(row.At)} · {row.ByName}";

        return row.Kind switch
        {
            TimelineKind.Contact => Contact(row, meta),
            TimelineKind.Service => Service(row, meta, $"/clients/{code}/services/{row.Id}"),
            TimelineKind.Assessment => new(
                Text.T("Clients.Timeline.Assessed", Instruments.Find(row.What)?.Title.ToString() ?? row.What),
                $"/clients/{code}/assessments/{row.Id}", "clipboard", "violet", meta),
            TimelineKind.Consent => new(
                Text.T("Clients.Timeline.Consented", row.What), $"/clients/{code}/consents", "shield", "teal", meta,
                Words: Text.Count("Clients.Timeline.Purposes", int.Parse(row.Words!, System.Globalization.CultureInfo.InvariantCulture))),
            TimelineKind.Status =>
                new(
                    Text.T("Clients.Timeline.Became", Text.Of(Enum.Parse<ClientStatus>(row.What))), $"/clients/{code}/status", "flag",
                    "teal", meta, Words: row.Words),
            TimelineKind.Plan =>
                new(
                    Text.T("Clients.Timeline.Agreed", Text.Of(Enum.Parse<AgreementManner>(row.What))), $"/clients/{code}/plan", "check",
                    "green", meta),
            TimelineKind.Legal =>
                new(Text.Of(Enum.Parse<LegalEventKind>(row.What)), $"/clients/{code}/legal", "flag", "amber", meta, Words: row.Words),
            TimelineKind.Safety => new(
                Text.T("Clients.Timeline.Alerted", Text.Of(Enum.Parse<AlertKind>(row.What))), $"/clients/{code}/safety/{row.Id}", "warning",
                "red", meta, Text.Of(Enum.Parse<AlertStatus>(row.Outcome!)), row.Outcome == nameof(AlertStatus.Resolved) ? "green" : "red",
                row.Words),
        };
    }

    private static TimelineLine Contact(TimelineRow row, string meta)
    {
        var outcome = Enum.Parse<ContactOutcome>(row.Outcome!);

        return new(
            Text.T("Clients.Timeline.Contacted", Text.Of(Enum.Parse<ContactMode>(row.What))), null, "note", "blue", meta,
            outcome is ContactOutcome.Reached ? null : Text.Of(outcome), "amber", row.Words);
    }

    private static TimelineLine Service(TimelineRow row, string meta, string href)
    {
        var status = Enum.Parse<ServiceReferralStatus>(row.Outcome!);

        return new(row.What, href, "send", "amber", meta, Text.Of(status), ServiceColours.Of(status));
    }
}
