using CaseManager.Api.Infrastructure;
using CaseManager.Application.CarePlans;
using CaseManager.Domain;
using CaseManager.Domain.CarePlans;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.CarePlans;

internal static class CarePlanEndpoints
{
    public static void MapCarePlans(this IEndpointRouteBuilder api)
    {
        var plan = api.MapGroup("/clients/{code}/plan").WithTags("Care plans");

        plan.MapGet("/", Get).Sends<GetCarePlan>().WithSummary("What a client works towards; every goal carries its version");
        plan.MapPost("/goals", Add).Sends<AddGoal>().WithSummary("Propose a goal");
        plan.MapPost("/goals/{goalId}/moves", Move).Sends<MoveGoal>().WithSummary("Say how a goal stands");
        plan.MapPost("/agreements", Agree).Sends<AgreePlan>().WithSummary("Record that the client agrees to the plan");
    }

    private static async Task<Ok<CarePlan>> Get(ClientCode code, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetCarePlan(code), cancellationToken));

    private static async Task<Created<IdResponse<Goal>>> Add(
        ClientCode code, AddGoalRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new AddGoal(body.Id, code, body.Words, body.Domain, body.Priority, body.TargetOn, body.Steps, body.Replaces),
            cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/plan", new IdResponse<Goal>(id));
    }

    private static async Task<NoContent> Move(
        ClientCode code, Id<Goal> goalId, IfMatch match, MoveGoalRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new MoveGoal(code, goalId, body.To, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Created<IdResponse<PlanAgreement>>> Agree(
        ClientCode code, AgreePlanRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new AgreePlan(body.Id, code, body.On, body.Manner, body.ReviewOn), cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/plan", new IdResponse<PlanAgreement>(id));
    }

    /// <summary>A goal in the client's own words.</summary>
    internal sealed record AddGoalRequest(
        Id<Goal> Id, string Words, GoalDomain? Domain, int? Priority, DateOnly? TargetOn, string? Steps, Id<Goal>? Replaces = null);

    /// <summary>How a goal stands now.</summary>
    internal sealed record MoveGoalRequest(GoalStatus? To);

    /// <summary>When and how the client agreed, and when the plan is looked at again.</summary>
    internal sealed record AgreePlanRequest(Id<PlanAgreement> Id, DateOnly? On, AgreementManner? Manner, DateOnly? ReviewOn);
}
