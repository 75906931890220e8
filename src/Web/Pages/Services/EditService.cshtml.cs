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

/// <summary>Adds a service to the directory, or changes it and what the law says about it.</summary>
[Sends<GetService>]
[Sends<SaveService>]
public sealed class EditServiceModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    /// <summary>The service that is edited; null for a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    [BindProperty]
    public ServiceForm Form { get; set; } = new();

    public ServiceDetails? Known { get; private set; }

    /// <summary>The kinds of data that a service referral can be.</summary>
    public static IReadOnlyList<Choice> Categories =>
        [
            .. new[] { DataCategory.Care, DataCategory.Health, DataCategory.Hiv, DataCategory.Legal }
                .Select(category => new Choice(category.ToString(), Text.T($"Services.Category.{category}"))),
        ];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = Known is null ? new() { ValidFrom = clock.Today(), SourceOn = clock.Today() } : ServiceForm.Of(Known);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Service is not null)
        {
            // Its code and its kind of data were decided when it was added.
            await Load(cancellationToken);
            (Form.Code, Form.Category) = (Known!.Code, Known.Category);
        }

        await mediator.SendForm(this, Form.ToCommand(isNew: Service is null), cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return RedirectToPage("Directory");
    }

    public async Task Load(CancellationToken cancellationToken) =>
        Known ??= Service is null ? null : await mediator.Send(new GetService(Service), cancellationToken);
}

/// <summary>What is entered about a service.</summary>
public sealed class ServiceForm
{
    public long? Version { get; set; }

    public string? Code { get; set; }

    public string? NameVi { get; set; }

    public string? NameEn { get; set; }

    public ServiceGroup? Group { get; set; }

    public ServiceCourse? Course { get; set; }

    public DataCategory? Category { get; set; }

    public LegalExposure? Exposure { get; set; }

    public string? Source { get; set; }

    public DateOnly? SourceOn { get; set; }

    public string? ConsequenceVi { get; set; }

    public string? ConsequenceEn { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidTo { get; set; }

    public static ServiceForm Of(ServiceDetails s) =>
        new()
        {
            Version = s.Version,
            Code = s.Code,
            NameVi = s.NameVi,
            NameEn = s.NameEn,
            Group = s.Group,
            Course = s.Course,
            Category = s.Category,
            Exposure = s.Law.Exposure,
            Source = s.Law.Source,
            SourceOn = s.Law.SourceOn,
            ConsequenceVi = s.Law.ConsequenceVi,
            ConsequenceEn = s.Law.ConsequenceEn,
            ValidFrom = s.ValidFrom,
            ValidTo = s.ValidTo,
        };

    public SaveService ToCommand(bool isNew) =>
        new(
            Code ?? "", NameVi ?? "", NameEn ?? "", Group, Course, Category, Exposure, Source ?? "", SourceOn, ConsequenceVi, ConsequenceEn,
            ValidFrom, ValidTo, isNew ? null : Version ?? 0);
}
