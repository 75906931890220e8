using CaseManager.Api.Infrastructure;
using CaseManager.Application.Contacts;
using CaseManager.Domain;
using CaseManager.Domain.Contacts;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CaseManager.Api.Contacts;

internal static class ContactEndpoints
{
    public static void MapContacts(this IEndpointRouteBuilder api)
    {
        var client = api.MapGroup("/clients/{code}").WithTags("Contacts");

        client.MapGet("/contacts", List).Sends<ListContacts>().WithSummary("A client's contacts, latest first, and the follow-ups to come");
        client.MapPost("/contacts", Record).Sends<RecordContact>().WithSummary("Record a contact, and when the next one is");
        client.MapPost("/contacts/{contactId}/corrections", Correct)
            .Sends<CorrectContact>()
            .WithSummary("Correct a contact; what was written stays");
        client.MapGet("/follow-ups/{followUpId}", FollowUp).Sends<GetFollowUp>().WithSummary("A follow-up, and its version");
        client.MapPost("/follow-ups/{followUpId}/rescheduling", Reschedule)
            .Sends<RescheduleFollowUp>()
            .WithSummary("Move a follow-up to another day");
    }

    private static async Task<Ok<ClientContacts>> List(
        ClientCode code, int? page, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ListContacts(code, page.OrFirst()), cancellationToken));

    private static async Task<Created<IdResponse<Contact>>> Record(
        ClientCode code, RecordContactRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(
            new RecordContact(
                body.Id, code, body.On, body.Time, body.Mode, body.Purpose, body.Outcome, body.Minutes, body.Place, body.Note,
                body.NextAction, body.Sensitivity, body.FollowUpId, body.NextOn, body.NextTime, body.NextMode),
            cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/contacts", new IdResponse<Contact>(id));
    }

    private static async Task<Created<IdResponse<ContactCorrection>>> Correct(
        ClientCode code, Id<Contact> contactId, CorrectContactRequest body, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(new CorrectContact(body.Id, code, contactId, body.Text, body.CorrectionReason), cancellationToken);

        return TypedResults.Created($"/api/v1/clients/{code}/contacts", new IdResponse<ContactCorrection>(id));
    }

    private static async Task<Ok<FollowUpRow>> FollowUp(
        ClientCode code, Id<FollowUp> followUpId, HttpResponse response, IMediator mediator, CancellationToken cancellationToken)
    {
        var row = await mediator.Send(new GetFollowUp(code, followUpId), cancellationToken);

        return response.Show(row, row.Version);
    }

    private static async Task<NoContent> Reschedule(
        ClientCode code, Id<FollowUp> followUpId, IfMatch match, RescheduleFollowUpRequest body, IMediator mediator,
        CancellationToken cancellationToken)
    {
        await mediator.Send(
            new RescheduleFollowUp(code, followUpId, body.On, body.Time, body.RescheduleReason, match.Version), cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>A contact with a client, and when the next one is.</summary>
    internal sealed record RecordContactRequest(
        Id<Contact> Id, DateOnly? On, TimeOnly? Time, ContactMode? Mode, ContactPurpose? Purpose, ContactOutcome? Outcome, int? Minutes,
        ContactPlace? Place, string? Note, string? NextAction, Sensitivity Sensitivity = Sensitivity.Normal,
        Id<FollowUp>? FollowUpId = null, DateOnly? NextOn = null, TimeOnly? NextTime = null, ContactMode? NextMode = null);

    /// <summary>What should have been written, and why it was not.</summary>
    internal sealed record CorrectContactRequest(Id<ContactCorrection> Id, string Text, string CorrectionReason);

    /// <summary>The new day of a follow-up, and why.</summary>
    internal sealed record RescheduleFollowUpRequest(DateOnly? On, TimeOnly? Time, string RescheduleReason);
}
