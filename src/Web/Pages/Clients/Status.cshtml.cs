using CaseManager.Application.Clients;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>Hand a client over, pause or end the work, open the record again.</summary>
[Sends<GetClientStatus>]
[Sends<ListCoordinators>]
public sealed class StatusModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public StatusForm Form { get; set; } = new();

    /// <summary>The form that opens the record again; it stands beside the other.</summary>
    [BindProperty]
    public ReopenForm Back { get; set; } = new();

    [BindProperty]
    public Id<Account>? CoordinatorId { get; set; }

    /// <summary>The version of the record that was on the screen.</summary>
    [BindProperty]
    public long? Version { get; set; }

    public string Prefix { get; private set; } = nameof(Form);

    public ClientStatusDetails? Details { get; private set; }

    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    /// <summary>What the work with this client can come to from where it stands.</summary>
    public IReadOnlyList<Choice> Ways { get; private set; } = [];

    public bool MayReopen =>
        Details?.Header.Status is { } status && Client.MayBecome(status, ClientStatus.Active) && status is not ClientStatus.Enrolled
        && (status is not ClientStatus.Deceased || HttpContext.May(ReopenClient.ToCorrectDeath));

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    [Sends<CloseClient>]
    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) =>
        Do(new CloseClient(Code, Form.To, Form.On, Form.StatusReason, Form.Told, Version ?? 0), cancellationToken);

    [Sends<ReopenClient>]
    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancellationToken)
    {
        Prefix = nameof(Back);

        return Do(new ReopenClient(Code, Back.On, Back.StatusReason, Version ?? 0), cancellationToken);
    }

    [Sends<HandOverClient>]
    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken cancellationToken)
    {
        if (CoordinatorId is null)
        {
            ModelState.AddModelError(nameof(CoordinatorId), Text.T("Clients.Rule.NotACoordinatorHere"));
        }

        return await Do(new HandOverClient(Code, CoordinatorId, Version ?? 0), cancellationToken);
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Details = await mediator.Send(new GetClientStatus(Code), cancellationToken);
        ClientPageFilter.Remember(HttpContext, Details.Header);
        Version ??= Details.Header.Version;
        Form.On ??= clock.Today();
        Back.On ??= clock.Today();
        Colleagues =
        [
            .. (await mediator.Send(new ListCoordinators(Details.Header.WardCode), cancellationToken))
                .Where(row => row.Id != Details.Header.CoordinatorId).Select(row => new Choice(row.Id.ToString(), row.FullName)),
        ];
        Ways =
        [
            .. CloseClient.Ways.Where(way => Client.MayBecome(Details.Header.Status, way))
                .Select(way => new Choice(way.ToString(), Text.T($"Clients.Way.{way}"), Text.T($"Clients.Way.{way}.Hint"))),
        ];
    }

    private async Task<IActionResult> Do<T>(IRequest<T> change, CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, change, cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/clients/{Code}");
    }

    public sealed class ReopenForm
    {
        public DateOnly? On { get; set; }

        [NoHealthContent]
        public string? StatusReason { get; set; }
    }

    public sealed class StatusForm
    {
        public ClientStatus? To { get; set; }

        public DateOnly? On { get; set; }

        [NoHealthContent]
        public string? StatusReason { get; set; }

        [NoHealthContent]
        public string? Told { get; set; }
    }
}
