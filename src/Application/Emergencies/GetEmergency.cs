using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Emergencies;
using CaseManager.Domain.Wards;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Emergencies;

/// <summary>One opening of a record in an emergency, to be reviewed: why, for whom, and what was looked at.</summary>
public sealed record GetEmergency(Id<Emergency> Id) : IQuery<EmergencyDetails>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.EmergencyReview);

    public Subject About => Subject.Record(Id);
}

/// <summary>What a reviewer judges by.</summary>
public sealed record EmergencyDetails(
    Id<Emergency> Id, ClientCode ClientCode, string WardName, Id<Account> AccountId, string Who, Role Role, EmergencyReason Reason,
    string Nature, string RecipientName, string RecipientAffiliation, DateTimeOffset BeganAt, DateTimeOffset EndsAt,
    DateTimeOffset? ReviewedAt, string? ReviewedBy, EmergencyFinding? Finding, string? ReviewNote, long Version)
{
    /// <summary>By when it is to be reviewed.</summary>
    public DateTimeOffset ReviewDueAt => BeganAt + Emergency.ReviewedWithin;
}

internal sealed class GetEmergencyHandler(CaseManagerDb db, AuditTrail trail) : IRequestHandler<GetEmergency, EmergencyDetails>
{
    public async Task<EmergencyDetails> Handle(GetEmergency query, CancellationToken cancellationToken)
    {
        var found = await (
                from emergency in db.Set<Emergency>()
                where emergency.Id == query.Id
                join w in db.Set<Ward>() on emergency.WardCode equals w.Code
                join a in db.Set<Account>() on emergency.AccountId equals a.Id
                join r in db.Set<Account>() on emergency.ReviewedBy equals r.Id into reviewers
                from reviewer in reviewers.DefaultIfEmpty()
                select new EmergencyDetails(
                    emergency.Id, emergency.ClientCode, w.Name, a.Id, a.FullName, a.Role, emergency.Reason, emergency.Nature,
                    emergency.RecipientName, emergency.RecipientAffiliation, emergency.BeganAt, emergency.EndsAt, emergency.ReviewedAt,
                    reviewer.FullName, emergency.Finding, emergency.ReviewNote, emergency.Version))
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        trail.Showing([found.ClientCode]);

        return found;
    }
}
