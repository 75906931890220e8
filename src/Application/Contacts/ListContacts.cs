using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Contacts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Contacts;

/// <summary>
/// The contacts with a client, the latest first, and what is still to be followed up. Sensitive notes of others do not exist.
/// </summary>
public sealed record ListContacts(ClientCode ClientCode, int Page = 1) : IQuery<ClientContacts>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>A page of contacts, and every follow-up that is due or to come.</summary>
public sealed record ClientContacts(Page<ContactRow> Contacts, IReadOnlyList<FollowUpRow> FollowUps);

/// <summary>One contact with its corrections.</summary>
public sealed record ContactRow(
    Id<Contact> Id, DateTimeOffset At, ContactMode Mode, ContactPurpose Purpose, ContactOutcome Outcome, int? Minutes, ContactPlace? Place,
    string? Note, string? NextAction, Sensitivity Sensitivity, string AuthorName, DateTimeOffset RecordedAt,
    IReadOnlyList<CorrectionRow> Corrections);

/// <summary>What was added to a contact afterwards.</summary>
public sealed record CorrectionRow(string Text, string Reason, string AuthorName, DateTimeOffset RecordedAt);

/// <summary>A follow-up that is due or to come.</summary>
public sealed record FollowUpRow(
    Id<FollowUp> Id, FollowUpKind Kind, DateOnly DueOn, TimeOnly? DueAt, ContactMode? Mode, int TimesMissed, string? RescheduledReason,
    long Version);

internal sealed class ListContactsHandler(CaseManagerDb db) : IRequestHandler<ListContacts, ClientContacts>
{
    public async Task<ClientContacts> Handle(ListContacts query, CancellationToken cancellationToken)
    {
        var contacts = db.Set<Contact>().Where(c => c.ClientCode == query.ClientCode);
        var rows = await (
                from contact in contacts.OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
                    .Skip(Page<ContactRow>.Before(query.Page)).Take(Page<ContactRow>.Size)
                join author in db.Set<Account>() on contact.AuthorId equals author.Id
                orderby contact.At descending, contact.Id descending
                select new ContactRow(
                    contact.Id, contact.At, contact.Mode, contact.Purpose, contact.Outcome, contact.Minutes, contact.Place, contact.Note,
                    contact.NextAction, contact.Sensitivity, author.FullName, contact.RecordedAt,
                    (from correction in db.Set<ContactCorrection>()
                     where correction.ContactId == contact.Id
                     join corrector in db.Set<Account>() on correction.AuthorId equals corrector.Id
                     orderby correction.RecordedAt
                     select new CorrectionRow(correction.Text, correction.Reason, corrector.FullName, correction.RecordedAt)).ToList()))
            .ToListAsync(cancellationToken);

        return new(
            new(rows, Math.Max(1, query.Page), await contacts.CountAsync(cancellationToken)),
            await db.FollowUpsOf(query.ClientCode).ToListAsync(cancellationToken));
    }
}

/// <summary>What is still to be followed up, the next first.</summary>
internal static class FollowUpRows
{
    public static IQueryable<FollowUpRow> FollowUpsOf(this CaseManagerDb db, ClientCode code, Id<FollowUp>? id = null) =>
        db.Set<FollowUp>()
            .Where(f => f.ClientCode == code && f.Status == FollowUpStatus.Due && (id == null || f.Id == id))
            .OrderBy(f => f.DueOn).ThenBy(f => f.DueAt)
            .Select(f => new FollowUpRow(f.Id, f.Kind, f.DueOn, f.DueAt, f.Mode, f.TimesMissed, f.RescheduledReason, f.Version));
}
