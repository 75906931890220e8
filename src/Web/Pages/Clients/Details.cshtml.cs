using CaseManager.Application.Clients;
using CaseManager.Application.Contacts;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Shared.Words;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>One thing to do next with a client.</summary>
public sealed record NextStep(string Title, string Href, string Note, string Action, bool Due, bool Late);

/// <summary>One stage of the way, and how far the client is with it.</summary>
public sealed record PathwayStage(string Name, string? State, string? Note);

/// <summary>A client's record at a glance.</summary>
[Sends<GetClientOverview>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel
{
    private const int NextShown = 3;

    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    /// <summary>Only this kind of thing in the timeline.</summary>
    [BindProperty(SupportsGet = true)]
    public TimelineKind? Only { get; set; }

    /// <summary>How much of the timeline is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int Pages { get; set; } = 1;

    public ClientOverview? Overview { get; private set; }

    public IReadOnlyList<NextStep> Next { get; private set; } = [];

    public IReadOnlyList<PathwayStage> Pathway { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => Now.DayInVietnam();

    public bool MayWrite => HttpContext.May<RecordContact>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Overview = await mediator.Send(new GetClientOverview(Code, Only, Pages), cancellationToken);
        ClientPageFilter.Remember(HttpContext, Overview.Header);
        Next = [.. Steps(Overview).OrderByDescending(step => step.Due).Take(NextShown)];
        Pathway = Stages(Overview);
    }

    private IEnumerable<NextStep> Steps(ClientOverview record)
    {
        foreach (var followUp in record.FollowUps)
        {
            yield return new(
                Text.Of(followUp.Kind), $"/clients/{Code}/contacts{(MayWrite ? $"/new?followUp={followUp.Id}" : "")}",
                FollowUpLines.Of(followUp.DueOn, followUp.DueAt, followUp.Mode, Today), Text.T("Contacts.RecordOutcome"),
                followUp.DueOn <= Today, followUp.DueOn < Today);
        }

        foreach (var service in record.Services.Where(service => service.IsOverdue))
        {
            yield return new(
                service.ServiceName, $"/clients/{Code}/services/{service.Id}",
                $"{service.ProviderName} · {Text.T("Contacts.Due", Dates.Near(service.DueOn!.Value, Today))}", Text.T("Common.Open"),
                Due: true, Late: true);
        }
    }

    private static IReadOnlyList<PathwayStage> Stages(ClientOverview record)
    {
        var (way, status) = (record.Pathway, record.Header.Status);
        var ended = status is ClientStatus.Graduated or ClientStatus.Moved or ClientStatus.Withdrawn or ClientStatus.Deceased;
        (string Name, bool Done, string? Note)[] stages =
        [
            ("Referral", true, null),
            ("Intake", status is not ClientStatus.Enrolled || way.AssessedAt is not null, Dates.Short(record.Header.EnrolledAt)),
            ("Assessment", way.AssessedAt is not null, way.AssessedAt is { } assessed ? Dates.Short(assessed) : null),
            ("Plan", way.AgreedOn is not null, way.AgreedOn is { } agreed ? Dates.Short(agreed) : null),
            (
                "Services", way.Services > 0 && way.ServicesStarted == way.Services,
                way.Services > 0 ? Text.T("Clients.Pathway.Started", way.ServicesStarted, way.Services) : null),
            (
                "FollowUp", way.FollowUpsDone > 0 && way.LastFollowUpOn is null,
                way.LastFollowUpOn is { } last ? Text.T("CarePlans.Until", Dates.Short(last)) : null),
            ("End", ended, ended ? Dates.Short(record.Header.StatusOn) : null),
        ];
        var now = ended ? stages.Length - 1 : Array.FindIndex(stages, stage => !stage.Done);

        return [
            .. stages.Select((stage, place) => new PathwayStage(stage.Name, stage.Done ? "done" : place == now ? "now" : null, stage.Note))
        ];
    }
}
