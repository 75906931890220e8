using CaseManager.Api.Infrastructure;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Services;
using CaseManager.Domain;
using CaseManager.Domain.Services;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Services;

internal static class ServiceEndpoints
{
    public static void MapServices(this IEndpointRouteBuilder api)
    {
        var directory = api.MapGroup("").WithTags("Directory");
        directory.MapGet("/services", Services)
            .Sends<ListServices>()
            .WithSummary("The services of the directory, with what each may mean in law");
        directory.MapGet("/services/{service}", Service).Sends<GetService>().WithSummary("A service");
        directory.MapGet("/providers", Providers).Sends<ListProviders>().WithSummary("The providers of the directory");
        directory.MapGet("/providers/{providerId}", Provider).Sends<GetProvider>().WithSummary("A provider");

        api.MapGet("/service-board", Board).Sends<ShowServiceBoard>().WithTags("Service referrals")
            .WithSummary("The service referrals of one's wards by where they wait, overdue first");

        var referrals = api.MapGroup("/clients/{code}/services").WithTags("Service referrals");
        referrals.MapGet("/", OfClient).Sends<ListServiceReferrals>().WithSummary("Where a client was sent, and what came of it");
        referrals.MapPost("/choices", Choices)
            .Sends<ListProvidersForClient>()
            .WithSummary("The providers of a service that the client can be sent to");
        referrals.MapPost("/", Plan).Sends<PlanServiceReferral>().WithSummary("Plan or make a service referral");
        referrals.MapGet("/{referralId}", Get)
            .Sends<GetServiceReferral>()
            .WithSummary("A service referral, its history, what may happen next, and its version");
        referrals.MapPost("/{referralId}/moves", Move)
            .Sends<MoveServiceReferral>()
            .WithSummary("Record what happened to a service referral");
    }

    private static async Task<Ok<IReadOnlyList<ServiceRow>>> Services(
        bool? ended, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListServices(ended ?? false), cancellationToken));

    private static async Task<Ok<ServiceDetails>> Service(
        string service, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetService(service), cancellationToken);

        return response.Show(details, details.Version);
    }

    private static async Task<Ok<Page<ProviderRow>>> Providers(
        string? service, string? ward, bool? ended, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListProviders(service, ward, ended ?? false, page.OrFirst()), cancellationToken));

    private static async Task<Ok<ProviderDetails>> Provider(
        Id<Provider> providerId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetProvider(providerId), cancellationToken);

        return response.Show(details, details.Version);
    }

    private static async Task<Ok<ServiceBoard>> Board(
        ServiceReferralStage? stage, string? ward, Id<Provider>? provider, bool? mine, int? page, IMediator mediator,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(
            await mediator.Send(new ShowServiceBoard(stage, ward, null, provider, mine ?? false, page.OrFirst()), cancellationToken));

    private static async Task<Ok<Page<ServiceReferralRow>>> OfClient(
        ClientCode code, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListServiceReferrals(code, page.OrFirst()), cancellationToken));

    private static async Task<Ok<ServiceChoice>> Choices(
        ClientCode code, ProviderChoicesRequest body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListProvidersForClient(code, body.ServiceCode), cancellationToken));

    private static async Task<Created<IdResponse<ServiceReferral>>> Plan(
        ClientCode code, PlanServiceReferralRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new PlanServiceReferral(
                body.Id, code, body.ServiceCode, body.ProviderId, body.Urgency, body.Accompanied, body.TransportSupported, body.Shared,
                body.ReasonForReferral, body.On, body.Make, body.AcknowledgedVersion),
            cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/services/{id}", new IdResponse<ServiceReferral>(id));
    }

    private static async Task<Ok<ServiceReferralDetails>> Get(
        ClientCode code, Id<ServiceReferral> referralId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var details = await mediator.Send(new GetServiceReferral(code, referralId), cancellationToken);

        return response.Show(details, details.Version);
    }

    private static async Task<Ok<ServiceReferralStatusResponse>> Move(
        ClientCode code, Id<ServiceReferral> referralId, IfMatch match, MoveServiceReferralRequest body, IMediator mediator,
        CancellationToken cancellationToken)
    {
        var status = await mediator.Send(
            new MoveServiceReferral(
                code, referralId, match.Version, body.Move, body.On, body.ToldBy, body.AppointmentAt, body.Why, body.AcknowledgedVersion),
            cancellationToken);

        return TypedResults.Ok(new ServiceReferralStatusResponse(status));
    }

    /// <summary>A service that a client asks for.</summary>
    internal sealed record ProviderChoicesRequest(string ServiceCode);

    /// <summary>A service referral; <c>make</c> sends the client at once.</summary>
    internal sealed record PlanServiceReferralRequest(
        Id<ServiceReferral> Id, string ServiceCode, Id<Provider> ProviderId, Urgency Urgency, bool Accompanied, bool TransportSupported,
        IReadOnlyCollection<SharedItem> Shared, string? ReasonForReferral, DateOnly On, bool Make, int? AcknowledgedVersion);

    /// <summary>What happened, when, and who told.</summary>
    internal sealed record MoveServiceReferralRequest(
        ServiceReferralMove Move, DateOnly On, ToldBy ToldBy = ToldBy.Coordinator, DateTimeOffset? AppointmentAt = null,
        ServiceReferralReason? Why = null, int? AcknowledgedVersion = null);

    /// <summary>Where a service referral stands now.</summary>
    internal sealed record ServiceReferralStatusResponse(ServiceReferralStatus Status);
}
