using CaseManager.Api.Infrastructure;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Slips;

internal static class SlipEndpoints
{
    public static void MapSlips(this IEndpointRouteBuilder api)
    {
        var slips = api.MapGroup("/slips").WithTags("Slips");

        var own = slips.MapGroup("").ForRoles(Role.Officer);
        own.MapPost("/", File).WithSummary("File a slip; the same id again is the same slip");
        own.MapGet("/mine", Mine).WithSummary("The officer's own slips: that they were sent, never what became of a person");
        own.MapGet("/{reference}/card", Card).WithSummary("The card that the person takes along");

        var received = slips.MapGroup("").ForRoles(Role.Coordinator, Role.Supervisor);
        received.MapGet("/new", New).WithSummary("Slips that nobody has received, longest waiting first");
        received.MapGet("/received", Received).WithSummary("Received slips: in work, or over");
        received.MapGet("/{reference}", Get).WithSummary("A slip, what was tried since, and its version");
        received.MapPost("/{reference}/receipt", Receive).WithSummary("Receive a slip");
        received.MapPost("/{reference}/contact-attempts", Attempt).WithSummary("Record a try to reach the person");
        received.MapPost("/{reference}/refusal", Decline).WithSummary("Record that the person does not take part");
        received.MapPost("/{reference}/closing", Close).WithSummary("Close a slip whose person could not be reached");
        received.MapPost("/{reference}/duplicate", Duplicate).WithSummary("Record that the person is a client already");

        api.MapGet("/duty", Duty).ForRoles(Role.Officer, Role.Coordinator, Role.Supervisor).WithTags("Slips").WithSummary("Who answers the phone for one's wards");
    }

    private static async Task<Created<FiledSlip>> File(FileSlip body, IMediator mediator, CancellationToken cancellationToken)
    {
        var filed = await mediator.Send(body, cancellationToken);

        return TypedResults.Created($"/api/v1/slips/{filed.Reference}/card", filed);
    }

    private static async Task<Ok<PageOf<SlipRow>>> Mine(int? page, IMediator mediator, CancellationToken cancellationToken)
    {
        var mine = await mediator.Send(new ListMySlips(page.OrFirst()), cancellationToken);

        return TypedResults.Ok(new PageOf<SlipRow>(mine.Rows, mine.Page, mine.Count));
    }

    private static async Task<Ok<HandOverCard>> Card(string reference, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetHandOverCard(reference), cancellationToken));

    private static async Task<Ok<IReadOnlyList<DutyRow>>> Duty(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetDuty(), cancellationToken));

    private static async Task<Ok<PageOf<NewSlipRow>>> New(int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListNewSlips(page.OrFirst()), cancellationToken));

    private static async Task<Ok<PageOf<IntakeRow>>> Received(bool? over, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListIntakes(over ?? false, page.OrFirst()), cancellationToken));

    private static async Task<Ok<IntakeDetails>> Get(string reference, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var intake = await mediator.Send(new GetIntake(reference), cancellationToken);

        return response.Show(intake, intake.Version);
    }

    private static async Task<NoContent> Receive(string reference, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReceiveSlip(reference), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Created<Made<ContactAttempt>>> Attempt(string reference, ContactAttemptRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new RecordContactAttempt(body.Id, reference, body.On, body.Time, body.Way, body.Result), cancellationToken);

        return TypedResults.Created($"/api/v1/slips/{reference}", new Made<ContactAttempt>(id));
    }

    private static async Task<NoContent> Decline(string reference, IfMatch match, DeclineIntakeRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeclineIntake(reference, match.Version, body.Why), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Close(string reference, IfMatch match, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseUnreachable(reference, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Duplicate(string reference, IfMatch match, MarkDuplicateRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new MarkDuplicate(reference, match.Version, body.ClientCode), cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>A try to reach the person of a slip.</summary>
    internal sealed record ContactAttemptRequest(Id<ContactAttempt> Id, DateOnly? On, TimeOnly? Time, ContactWay? Way, ContactResult? Result);

    /// <summary>Why a person does not take part.</summary>
    internal sealed record DeclineIntakeRequest(IntakeReason? Why);

    /// <summary>The client that the person of a slip is.</summary>
    internal sealed record MarkDuplicateRequest(ClientCode ClientCode);
}
