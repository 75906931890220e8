using System.ComponentModel.DataAnnotations;
using CaseManager.Application.Services;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Services;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Services;

/// <summary>Adds a service to the directory, or changes it and what the law says about it.</summary>
[ForRoles(Role.Administrator)]
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
            ModelState.Remove("Form.Code");
            ModelState.Remove("Form.Category");
        }

        if (!ModelState.IsValid)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        await mediator.Send(Form.ToCommand(isNew: Service is null), cancellationToken);
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

    [Required(ErrorMessage = "Services.Directory.Code.Form")]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Services.Directory.NameVi.Enter")]
    public string? NameVi { get; set; }

    [Required(ErrorMessage = "Services.Directory.NameEn.Enter")]
    public string? NameEn { get; set; }

    [Required(ErrorMessage = "Services.Directory.Group.Choose")]
    public ServiceGroup? Group { get; set; }

    [Required(ErrorMessage = "Services.Directory.Course.Choose")]
    public ServiceCourse? Course { get; set; }

    [Required(ErrorMessage = "Services.Directory.Category.Choose")]
    public DataCategory? Category { get; set; }

    [Required(ErrorMessage = "Services.Directory.Exposure.Choose")]
    public LegalExposure? Exposure { get; set; }

    [Required(ErrorMessage = "Services.Directory.Source.Enter")]
    public string? Source { get; set; }

    [Required(ErrorMessage = "Common.Error.DateMissing")]
    public DateOnly? SourceOn { get; set; }

    public string? ConsequenceVi { get; set; }

    public string? ConsequenceEn { get; set; }

    [Required(ErrorMessage = "Common.Error.DateMissing")]
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
            Code!, NameVi!, NameEn!, Group!.Value, Course!.Value, Category!.Value, Exposure!.Value, Source!, SourceOn!.Value, ConsequenceVi, ConsequenceEn,
            ValidFrom!.Value, ValidTo, isNew ? null : Version ?? 0);
}
