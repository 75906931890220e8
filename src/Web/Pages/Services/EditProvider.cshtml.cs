using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Wards;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>Adds a provider to the directory, or changes one.</summary>
[Sends<GetProvider>]
[Sends<SaveProvider>]
[Sends<ListServices>]
[Sends<ListServedWards>]
public sealed class EditProviderModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>The provider that is edited; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<Provider>? Id { get; set; }

    [BindProperty]
    public ProviderForm Form { get; set; } = new();

    public ProviderDetails? Provider { get; private set; }

    public IReadOnlyList<Choice> Services { get; private set; } = [];

    public WardChoices Wards { get; private set; } = new([], TooMany: false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = Provider is null ? new() { Id = Id<Provider>.New(), ValidFrom = clock.Today() } : ProviderForm.Of(Provider, clock.Today());
        Form.OtherWards = Wards.NotAmong(Form.WardCodes);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(this, Form.ToCommand(Id), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Directory");
    }

    [Sends<ConfirmProvider>]
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        if (Id is { } id && Form.Version is { } version)
        {
            ModelState.Clear();
            await mediator.Send(new ConfirmProvider(id, version), cancellationToken);
            TempData["Notice"] = Text.T("Common.Saved");
        }

        return RedirectToPage("Directory");
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Provider = Id is { } id ? await mediator.Send(new GetProvider(id), cancellationToken) : null;
        Services = [.. (await mediator.Send(new ListServices(), cancellationToken)).Select(s => new Choice(s.Code, s.Name))];
        Wards = await WardChoices.For(mediator, [.. Form.WardCodes, .. Provider?.WardCodes ?? []], cancellationToken);
    }
}

/// <summary>What is entered about a provider.</summary>
public sealed class ProviderForm
{
    public Id<Provider> Id { get; set; }

    public long? Version { get; set; }

    public string? Name { get; set; }

    public ProviderKind? Kind { get; set; }

    public string? WardCode { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Hours { get; set; }

    public string? Cost { get; set; }

    public bool AcceptsHealthInsurance { get; set; }

    public bool AcceptsWithoutPapers { get; set; }

    public List<string> ServiceCodes { get; set; } = [];

    public List<string> WardCodes { get; set; } = [];

    /// <summary>Codes of further wards, as typed.</summary>
    public string? OtherWards { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public static ProviderForm Of(ProviderDetails p, DateOnly today) =>
        new()
        {
            Id = p.Id,
            Version = p.Version,
            Name = p.Name,
            Kind = p.Kind,
            WardCode = p.WardCode,
            Address = p.Contact.Address,
            Phone = PhoneNumber.Show(p.Contact.Phone),
            Hours = p.Contact.Hours,
            Cost = p.Contact.Cost,
            AcceptsHealthInsurance = p.Contact.AcceptsHealthInsurance,
            AcceptsWithoutPapers = p.Contact.AcceptsWithoutPapers,
            ServiceCodes = [.. p.Services.Where(s => s.ValidTo is null || s.ValidTo >= today).Select(s => s.Code)],
            WardCodes = [.. p.WardCodes],
            ValidFrom = p.ValidFrom,
            ValidTo = p.ValidTo,
        };

    public SaveProvider ToCommand(Id<Provider>? id) =>
        new(
            id ?? Id, Name ?? "", Kind, WardCode ?? "", Address ?? "", Phone, Hours, Cost, AcceptsHealthInsurance, AcceptsWithoutPapers,
            ServiceCodes, WardChoices.All(WardCodes, OtherWards), ValidFrom, ValidTo, id is null ? null : Version ?? 0);
}
