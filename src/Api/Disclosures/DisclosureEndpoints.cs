using CaseManager.Api.Infrastructure;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Disclosures;

internal static class DisclosureEndpoints
{
    public static void MapDisclosures(this IEndpointRouteBuilder api)
    {
        var client = api.MapGroup("/clients/{code}").WithTags("Disclosures");

        client.MapGet("/disclosures", Disclosures)
            .Sends<ListDisclosures>()
            .WithSummary("What about a client left the programme, latest first");
        client.MapGet("/seen", Seen).Sends<WhoHasSeen>().WithSummary("Who has seen a client's record, latest first");
    }

    private static async Task<Ok<ClientDisclosures>> Disclosures(
        ClientCode code, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListDisclosures(code, page.OrFirst()), cancellationToken));

    private static async Task<Ok<Page<SeenRow>>> Seen(
        ClientCode code, DateOnly? from, DateOnly? to, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new WhoHasSeen(code, from, to, page.OrFirst()), cancellationToken));
}
