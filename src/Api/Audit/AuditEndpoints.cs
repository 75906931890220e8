using CaseManager.Api.Infrastructure;
using CaseManager.Application.Audit;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Audit;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Audit;

internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");

        audit.MapGet("/", List)
            .Sends<ListAuditEntries>()
            .WithSummary("Who did what, about whom, when; latest first. Go on with olderThan = next");
    }

    private static async Task<Ok<AuditEntries>> List(
        ClientCode? client, Id<Account>? account, DateOnly? from, DateOnly? to, AuditKind? kind, AuditOutcome? outcome, Guid? olderThan,
        IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListAuditEntries(client, account, from, to, kind, outcome, olderThan), cancellationToken));
}
