using CaseManager.Application.Clients;
using CaseManager.Application.Consents;
using CaseManager.Application.People;
using CaseManager.Application.Slips;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Consents;
using CaseManager.Domain.People;
using CaseManager.Domain.Slips;
using CaseManager.Web.Infrastructure;
using CaseManager.Web.Pages.Consents;
using CaseManager.Web.TagHelpers;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Clients;

/// <summary>A person consents to take part, from a slip or by themselves. Nothing is stored before the consent.</summary>
[Sends<EnrolClient>]
[Sends<GetIntake>]
[Sends<FindPossibleDuplicates>]
[Sends<ListOwnWards>]
[Sends<GetConsentTexts>]
[Sends<ListConsentRecipients>]
public sealed class NewModel(IMediator mediator) : PageModel, IShowsAgain
{
    /// <summary>The reference of the slip they came with; null for who came by themselves.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Slip { get; set; }

    [BindProperty]
    public EnrolmentForm Form { get; set; } = new();

    /// <summary>Words of a provider's name, where there are too many to choose from.</summary>
    [BindProperty]
    public string? ProviderSearch { get; set; }

    /// <summary>A provider is looked for; the form is not finished.</summary>
    [BindProperty]
    public bool Find { get; set; }

    public ConsentQuestions Questions { get; private set; } = null!;

    public IReadOnlyList<Choice> Wards { get; private set; } = [];

    /// <summary>Clients who may be the same person, shown before anything is kept.</summary>
    public IReadOnlyList<DuplicateRow> Duplicates { get; private set; } = [];

    public static IReadOnlyList<Choice> Pathways =>
        Choices.Of([.. Enum.GetValues<EntryPathway>().Where(pathway => pathway is not EntryPathway.PoliceSlip)]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form.FormId = Id<Consent>.New();
        if (Slip is not null)
        {
            var intake = await mediator.Send(new GetIntake(Slip), cancellationToken);
            if (intake.Status is not IntakeStatus.Contacted)
            {
                return RedirectToPage("/Intake/Details", new { reference = Slip });
            }

            Form.Person = From(intake.Slip);
        }

        await Load(cancellationToken);
        if (Wards.Count == 1)
        {
            Form.WardCode = Wards[0].Value;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Find)
        {
            ModelState.ForgetFaults();
            await Load(cancellationToken);

            return Page();
        }

        if (ModelState.IsValid && !Form.DuplicatesSeen && !string.IsNullOrWhiteSpace(Form.Person.FullName))
        {
            Duplicates = await mediator.Send(
                new FindPossibleDuplicates(Form.Person.FullName, Form.Person.KnownAs, Form.Person.Phone, Form.Person.BirthYear),
                cancellationToken);
            if (Duplicates.Count > 0)
            {
                ModelState.Remove("Form.DuplicatesSeen");
                Form.DuplicatesSeen = true;
                await Load(cancellationToken);

                return Page();
            }
        }

        var code = await mediator.SendForm(
            this,
            new EnrolClient(
                Form.FormId, Slip, Slip is null ? Form.WardCode : null, Slip is null ? Form.EntryPathway : null, Form.Person,
                Form.Consents),
                cancellationToken);
        TempData["Notice"] = Text.T("People.Enrol.Saved", code);

        return Redirect($"/clients/{code}");
    }

    public async Task Load(CancellationToken cancellationToken)
    {
        Questions = await ConsentQuestions.Ask(mediator, Form.Consents, ProviderSearch, cancellationToken);
        Wards = Slip is null
            ? [.. (await mediator.Send(new ListOwnWards(), cancellationToken)).Select(ward => new Choice(ward.Code, ward.Name))]
            : [];
    }

    // The officer's words are a beginning; the person says the rest.
    private static PersonForm From(SlipAsSent slip) => new()
    {
        FullName = slip.PersonLabel ?? "",
        Phone = slip.Phone,
        Gender = slip.Gender switch
        {
            PersonGender.Man => Gender.Man,
            PersonGender.Woman => Gender.Woman,
            PersonGender.Other => Gender.Other,
            PersonGender.Undisclosed => null,
        },
        SafeToCall = slip.ContactWays.Contains(ContactWay.Call),
        SafeToMessage = slip.ContactWays.Contains(ContactWay.Message),
    };
}

/// <summary>What the enrolment page sends.</summary>
public sealed class EnrolmentForm
{
    public Id<Consent> FormId { get; set; }

    public string? WardCode { get; set; }

    public EntryPathway? EntryPathway { get; set; }

    public PersonForm Person { get; set; } = new();

    public ConsentForm Consents { get; set; } = new();

    /// <summary>Possible duplicates were shown and are other people.</summary>
    public bool DuplicatesSeen { get; set; }
}
