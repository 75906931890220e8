using CaseManager.Api.Infrastructure;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using CaseManager.Domain;
using CaseManager.Domain.Slips;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Slips;

internal static class SlipEndpoints
{
    public static void MapSlips(this IEndpointRouteBuilder api)
    {
        var slips = api.MapGroup("/slips").WithTags("Slips");

        slips.MapPost("/", File).Sends<FileSlip>().WithSummary("File a slip; the same id again is the same slip");
        slips.MapGet("/mine", Mine)
            .Sends<ListMySlips>()
            .WithSummary("The officer's own slips: that they were sent, never what became of a person");
        slips.MapGet("/{reference}/card", Card).Sends<GetHandOverCard>().WithSummary("The card that the person takes along");

        slips.MapGet("/new", New).Sends<ListNewSlips>().WithSummary("Slips that nobody has received, longest waiting first");
        slips.MapGet("/received", Received).Sends<ListIntakes>().WithSummary("Received slips: in work, or over");
        slips.MapGet("/{reference}", Get).Sends<GetIntake>().WithSummary("A slip, what was tried since, and its version");
        slips.MapPost("/{reference}/receipt", Receive).Sends<ReceiveSlip>().WithSummary("Receive a slip");
        slips.MapPost("/{reference}/contact-attempts", Attempt)
            .Sends<RecordContactAttempt>()
            .WithSummary("Record a try to reach the person");
        slips.MapPost("/{reference}/refusal", Decline).Sends<DeclineIntake>().WithSummary("Record that the person does not take part");
        slips.MapPost("/{reference}/closing", Close)
            .Sends<CloseUnreachable>()
            .WithSummary("Close a slip whose person could not be reached");
        slips.MapPost("/{reference}/duplicate", Duplicate).Sends<MarkDuplicate>().WithSummary("Record that the person is a client already");

        api.MapGet("/duty", Duty).Sends<GetDuty>().WithTags("Slips").WithSummary("Who answers the phone for one's wards");
    }

    private static async Task<Created<FiledSlip>> File(FileSlip body, IMediator mediator, CancellationToken cancellationToken)
    {
        var filed = await mediator.Send(body, cancellationToken);

        return TypedResults.Created($"/api/v1/slips/{filed.Reference}/card", filed);
    }

    private static async Task<Ok<Page<SlipRow>>> Mine(int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListMySlips(page.OrFirst()), cancellationToken));

    private static async Task<Ok<HandOverCard>> Card(string reference, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetHandOverCard(reference), cancellationToken));

    private static async Task<Ok<IReadOnlyList<DutyRow>>> Duty(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetDuty(), cancellationToken));

    private static async Task<Ok<Page<NewSlipRow>>> New(int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListNewSlips(page.OrFirst()), cancellationToken));

    private static async Task<Ok<Page<IntakeRow>>> Received(
        bool? over, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListIntakes(over ?? false, page.OrFirst()), cancellationToken));

    private static async Task<Ok<IntakeDetails>> Get(
        string reference, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var intake = await mediator.Send(new GetIntake(reference), cancellationToken);

        return response.Show(intake, intake.Version);
    }

    private static async Task<NoContent> Receive(string reference, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReceiveSlip(reference), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Created<IdResponse<ContactAttempt>>> Attempt(
        string reference, ContactAttemptRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new RecordContactAttempt(body.Id, reference, body.On, body.Time, body.Way, body.Result), cancellationToken);

        return TypedResults.Created($"/api/v1/slips/{reference}", new IdResponse<ContactAttempt>(id));
    }

    private static async Task<NoContent> Decline(
        string reference, IfMatch match, DeclineIntakeRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new DeclineIntake(reference, match.Version, body.Why), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Close(string reference, IfMatch match, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseUnreachable(reference, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Duplicate(
        string reference, IfMatch match, MarkDuplicateRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new MarkDuplicate(reference, match.Version, body.ClientCode), cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>A try to reach the person of a slip.</summary>
    internal sealed record ContactAttemptRequest(
        Id<ContactAttempt> Id, DateOnly? On, TimeOnly? Time, ContactWay? Way, ContactResult? Result);

    /// <summary>Why a person does not take part.</summary>
    internal sealed record DeclineIntakeRequest(IntakeReason? Why);

    /// <summary>The client that the person of a slip is.</summary>
    internal sealed record MarkDuplicateRequest(ClientCode ClientCode);
}
