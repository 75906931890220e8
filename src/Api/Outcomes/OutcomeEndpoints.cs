using CaseManager.Api.Infrastructure;
using CaseManager.Application.Outcomes;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Outcomes;

internal static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder api)
    {
        var outcomes = api.MapGroup("/outcomes").WithTags("Outcomes");

        outcomes.MapGet("/{period}", Get)
            .Sends<GetOutcomes>()
            .WithSummary("The figures of a period (whole, 2026-Q3, 2026-09), small counts hidden");
    }

    private static async Task<Ok<OutcomesReport>> Get(
        string period, string? ward, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetOutcomes(period, ward, page ?? 1), cancellationToken));
}
