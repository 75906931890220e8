using CaseManager.Api.Infrastructure;
using CaseManager.Application.Consents;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Consents;

internal static class ConsentEndpoints
{
    public static void MapConsents(this IEndpointRouteBuilder api)
    {
        var forms = api.MapGroup("/consents").WithTags("Consents");
        forms.MapGet("/texts", Texts).Sends<GetConsentTexts>().WithSummary("What a client reads or hears before agreeing, by language");
        forms.MapGet("/recipients", Recipients).Sends<ListConsentRecipients>().WithSummary("The providers a client may name");

        var consents = api.MapGroup("/clients/{code}/consents").WithTags("Consents");
        consents.MapGet("/", List).Sends<ListConsents>().WithSummary("Everything a client agreed to, in force or not");
        consents.MapPost("/", Give).Sends<GiveConsents>().WithSummary("Record a consent form; the same id again is the same form");
        consents.MapGet("/{consentId}/withdrawal", Consequences).Sends<GetConsentWithdrawal>().WithSummary("What ends with a consent");
        consents.MapPost("/{consentId}/withdrawal", Withdraw).Sends<WithdrawConsent>().WithSummary("Withdraw a consent");
    }

    private static async Task<Ok<ConsentTexts>> Texts(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetConsentTexts(), cancellationToken));

    private static async Task<Ok<ConsentRecipients>> Recipients(
        IMediator mediator, CancellationToken cancellationToken, string? search = null) =>
        TypedResults.Ok(await mediator.Send(new ListConsentRecipients(search), cancellationToken));

    private static async Task<Ok<IReadOnlyList<ConsentRow>>> List(
        ClientCode code, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListConsents(code), cancellationToken));

    private static async Task<Created<IdResponse<Consent>>> Give(
        ClientCode code, GiveConsentsRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new GiveConsents(body.Id, code, body.Consents), cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/consents", new IdResponse<Consent>(id));
    }

    private static async Task<Ok<ConsentWithdrawal>> Consequences(
        ClientCode code, Id<Consent> consentId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetConsentWithdrawal(code, consentId), cancellationToken));

    private static async Task<NoContent> Withdraw(
        ClientCode code, Id<Consent> consentId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawConsent(code, consentId), cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>A consent form as the client agreed to it.</summary>
    internal sealed record GiveConsentsRequest(Id<Consent> Id, ConsentForm Consents);
}
