using CaseManager.Application.Breaches;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Breaches;
using CaseManager.Web.Infrastructure;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManager.Web.Pages.Breaches;

/// <summary>One breach, followed until all are informed.</summary>
[Sends<GetBreach>]
public sealed class DetailsModel(IMediator mediator, TimeProvider clock) : PageModel, IShowsAgain
{
    [BindProperty(SupportsGet = true)]
    public Id<Breach> Id { get; set; }

    [BindProperty]
    public FollowForm Form { get; set; } = new();

    public BreachRow Breach { get; private set; } = null!;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        Form = FollowForm.Of(Breach);
    }

    [Sends<FollowBreach>]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.SendForm(
            this,
            new FollowBreach(
                Id, Form.Version, Form.Data, Form.People, Form.Done, Form.AuthorityToldOn, Form.AuthorityToldTime, Form.PeopleToldOn),
                cancellationToken);
        TempData["Notice"] = Text.T("Common.Saved");

        return Redirect($"/breaches/{Id}");
    }

    public async Task Load(CancellationToken cancellationToken) => Breach = await mediator.Send(new GetBreach(Id), cancellationToken);

    public sealed class FollowForm
    {
        public long Version { get; set; }

        public List<BreachedData> Data { get; set; } = [];

        public int? People { get; set; }

        public string? Done { get; set; }

        public DateOnly? AuthorityToldOn { get; set; }

        public TimeOnly? AuthorityToldTime { get; set; }

        public DateOnly? PeopleToldOn { get; set; }

        public static FollowForm Of(BreachRow row)
        {
            var told = row.AuthorityToldAt is { } at ? TimeZoneInfo.ConvertTime(at, VietnamTime.Zone) : (DateTimeOffset?)null;

            return new()
            {
                Version = row.Version,
                Data = [.. row.Data],
                People = row.People,
                Done = row.Done,
                AuthorityToldOn = row.AuthorityToldAt?.DayInVietnam(),
                AuthorityToldTime = told is { } local ? new(local.Hour, local.Minute) : null,
                PeopleToldOn = row.PeopleToldOn,
            };
        }
    }
}
