using CaseManager.Api.Infrastructure;
using CaseManager.Application.Clients;
using CaseManager.Application.People;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Clients;

internal static class ClientEndpoints
{
    public static void MapClients(this IEndpointRouteBuilder api)
    {
        var clients = api.MapGroup("/clients").WithTags("Clients");

        clients.MapGet("/", List).Sends<ListClients>().WithSummary("The caseload");
        clients.MapPost("/search", Search).Sends<SearchClients>().WithSummary("Find clients by name, code or the end of a phone number");
        clients.MapPost("/", Enrol)
            .Sends<EnrolClient>()
            .WithSummary("Enrol a client with consent; the same form id again is the same client");
        clients.MapGet("/{code}", Get).Sends<GetClientHeader>().WithSummary("Who a record is about, and its version");
        clients.MapGet("/{code}/person", Person).Sends<GetPerson>().WithSummary("Who the client is, and its version");
        clients.MapPut("/{code}/person", Save).Sends<SavePerson>().WithSummary("Change who the client is");
        clients.MapPost("/{code}/phone-shown", ShowPhone).Sends<RevealPhone>().WithSummary("Show the phone number, and put on record why");
        clients.MapPost("/{code}/closing", Close).Sends<CloseClient>().WithSummary("Close or pause the work with a client");
        clients.MapPost("/{code}/reopening", Reopen).Sends<ReopenClient>().WithSummary("Take up the work again");
        clients.MapPost("/{code}/handing-over", HandOver).Sends<HandOverClient>().WithSummary("Hand a client over to another coordinator");
    }

    private static async Task<Ok<Page<ClientRow>>> List(
        CaseloadView? view, string? ward, ClientStatus? status, Id<Account>? coordinator, bool? overdue, bool? consentEnding,
        CaseloadOrder? order, int? page, IMediator mediator, CancellationToken cancellationToken)
    {
        var clients = await mediator.Send(
            new ListClients(
                view ?? CaseloadView.Mine, ward, status, coordinator, overdue ?? false, consentEnding ?? false,
                order ?? CaseloadOrder.LongestWait, page.OrFirst()),
            cancellationToken);

        return TypedResults.Ok(clients);
    }

    private static async Task<Ok<ClientMatches>> Search(SearchClients body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(body, cancellationToken));

    private static async Task<Created<EnrolmentResponse>> Enrol(EnrolClient body, IMediator mediator, CancellationToken cancellationToken)
    {
        var code = await mediator.Send(body, cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}", new EnrolmentResponse(code));
    }

    private static async Task<Ok<ClientHeader>> Get(
        ClientCode code, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var header = await mediator.Send(new GetClientHeader(code), cancellationToken);

        return response.Show(header, header.Version);
    }

    private static async Task<Ok<PersonDetails>> Person(
        ClientCode code, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var person = await mediator.Send(new GetPerson(code), cancellationToken);

        return response.Show(person, person.Version);
    }

    private static async Task<NoContent> Save(
        ClientCode code, IfMatch match, SavePersonRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SavePerson(code, match.Version, body.Person, body.RemovePhone), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<Ok<PhoneResponse>> ShowPhone(
        ClientCode code, ShowPhoneRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(new PhoneResponse((await mediator.Send(new RevealPhone(code, body.Why), cancellationToken)).Number));

    private static async Task<NoContent> Close(
        ClientCode code, IfMatch match, CloseClientRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new CloseClient(code, body.To, body.On, body.StatusReason, body.Told, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Reopen(
        ClientCode code, IfMatch match, ReopenClientRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ReopenClient(code, body.On, body.StatusReason, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    private static async Task<NoContent> HandOver(
        ClientCode code, IfMatch match, HandOverClientRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new HandOverClient(code, body.CoordinatorId, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>The code by which a new client is known.</summary>
    internal sealed record EnrolmentResponse(ClientCode Code);

    /// <summary>Who the client is; a phone number left out stays as it is, unless it is to be removed.</summary>
    internal sealed record SavePersonRequest(PersonForm Person, bool RemovePhone = false);

    /// <summary>Why a phone number is asked for.</summary>
    internal sealed record ShowPhoneRequest(PhoneReason? Why);

    /// <summary>A phone number.</summary>
    internal sealed record PhoneResponse(string Phone);

    /// <summary>What the work with a client came to.</summary>
    internal sealed record CloseClientRequest(ClientStatus? To, DateOnly? On, string? StatusReason, string? Told);

    /// <summary>From when on, and why, the work goes on.</summary>
    internal sealed record ReopenClientRequest(DateOnly? On, string? StatusReason);

    /// <summary>Who goes on with a client.</summary>
    internal sealed record HandOverClientRequest(Id<Account>? CoordinatorId);
}
