using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>
/// A client and a coordinator choose a service, then a provider and what it is told. The service is chosen by a post: that a client is
/// about to be sent to one has no place in an address.
/// </summary>
[Sends<PlanServiceReferral>]
[Sends<ListServices>]
[Sends<ListProvidersForClient>]
public sealed class NewModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public ClientCode Code { get; set; }

    [BindProperty]
    public NewForm Form { get; set; } = new();

    public IReadOnlyList<ServiceRow> Services { get; private set; } = [];

    /// <summary>The chosen service and its providers; null while none is chosen.</summary>
    public ServiceChoice? Choice { get; private set; }

    /// <summary>The provider that was chosen though the client did not agree to share with it.</summary>
    public ProviderChoice? Unnamed => Choice?.Providers.FirstOrDefault(p => p.Id == Form.ProviderId && p.ConsentUntil is null);

    public Task OnGetAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Form.Choosing)
        {
            return await Choose(cancellationToken);
        }

        var id = await mediator.SendForm(this, Form.ToCommand(Code), cancellationToken);
        TempData["Notice"] = Text.T(Form.Make ? "Services.New.Sent" : "Services.New.Planned");

        return RedirectToPage("Details", new { code = Code.ToString(), id = id.ToString() });
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Form.ServiceCode))
        {
            Services = await mediator.Send(new ListServices(), cancellationToken);
        }
        else
        {
            Choice = await mediator.Send(new ListProvidersForClient(Code, Form.ServiceCode), cancellationToken);
        }
    }

    // The service was chosen: the rest of the form follows.
    private async Task<IActionResult> Choose(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Form = new() { ServiceCode = Form.ServiceCode, Id = Id<ServiceReferral>.New(), On = clock.Today() };
        await Load(cancellationToken);
        Form.ConsequenceVersion = Choice?.Service.ConsequenceVersion ?? 0;
        if (Choice is not null)
        {
            return Page();
        }

        ModelState.AddModelError("Form.ServiceCode", Text.T("Services.New.Service.Choose"));

        return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
    }

    public IEnumerable<Choice> ServiceChoices() => Services.Select(s => new Choice(s.Code, $"{Text.Of(s.Group)}: {s.Name}"));

    public IEnumerable<Choice> ProviderChoices() =>
        Choice!.Providers.Select(p => new Choice(p.Id.ToString(), p.Name, string.Join(" · ", Lines(p))));

    private static IEnumerable<string> Lines(ProviderChoice p)
    {
        yield return p.Address;
        foreach (var known in new[] { p.Hours, p.Cost }.OfType<string>())
        {
            yield return known;
        }

        if (p.AcceptsHealthInsurance)
        {
            yield return Text.T("Services.AcceptsHealthInsurance");
        }

        if (p.AcceptsWithoutPapers)
        {
            yield return Text.T("Services.AcceptsWithoutPapers");
        }

        yield return p.ConsentUntil is { } until
            ? Text.T("Services.New.ConsentUntil", Dates.Short(until))
            : Text.T("Services.New.NoConsentYet");
    }
}

/// <summary>What is entered about a new service referral.</summary>
public sealed class NewForm
{
    public Id<ServiceReferral> Id { get; set; }

    /// <summary>Only the service is chosen so far.</summary>
    public bool Choosing { get; set; }

    public string? ServiceCode { get; set; }

    public Id<Provider>? ProviderId { get; set; }

    public Urgency? Urgency { get; set; }

    public bool Accompanied { get; set; }

    public bool TransportSupported { get; set; }

    public List<SharedItem> Shared { get; set; } = [];

    public string? ReasonForReferral { get; set; }

    public DateOnly? On { get; set; }

    public bool Acknowledged { get; set; }

    /// <summary>The version of the consequences that stood on the page.</summary>
    public int ConsequenceVersion { get; set; }

    public bool Make { get; set; }

    public PlanServiceReferral ToCommand(ClientCode code) =>
        new(
            Id, code, ServiceCode ?? "", ProviderId, Urgency, Accompanied, TransportSupported, Shared, ReasonForReferral, On, Make,
            Acknowledged ? ConsequenceVersion : null);
}
