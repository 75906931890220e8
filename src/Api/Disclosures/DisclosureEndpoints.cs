using CaseManager.Api.Infrastructure;
using CaseManager.Application.Disclosures;
using CaseManager.Domain.Clients;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Disclosures;

internal static class DisclosureEndpoints
{
    public static void MapDisclosures(this IEndpointRouteBuilder api)
    {
        var client = api.MapGroup("/clients/{code}").WithTags("Disclosures");

        client.MapGet("/disclosures", Disclosures).Sends<ListDisclosures>().WithSummary("What about a client left the programme, latest first");
        client.MapGet("/seen", Seen).Sends<WhoHasSeen>().WithSummary("Who has seen a client's record, latest first");
    }

    private static async Task<Ok<DisclosuresOfClient>> Disclosures(ClientCode code, int? page, IMediator mediator, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new ListDisclosures(code, page.OrFirst()), cancellationToken);
        var (items, number, size, total) = found.Disclosures.Listed();

        return TypedResults.Ok(new DisclosuresOfClient(items, number, size, total, found.Hidden));
    }

    private static async Task<Ok<Listed<SeenRow>>> Seen(
        ClientCode code, DateOnly? from, DateOnly? to, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok((await mediator.Send(new WhoHasSeen(code, from, to, page.OrFirst()), cancellationToken)).Listed());

    /// <summary>One page of what left, and how many more there are that no consent opens.</summary>
    internal sealed record DisclosuresOfClient(IReadOnlyList<DisclosureRow> Items, int Page, int PageSize, int Total, int Hidden);
}
