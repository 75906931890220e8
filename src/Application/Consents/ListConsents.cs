using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using CaseManager.Domain.Services;
using MediatR;

namespace CaseManager.Application.Consents;

/// <summary>What a client has agreed to, now and before.</summary>
public sealed record ListConsents(ClientCode ClientCode) : IQuery<IReadOnlyList<ConsentRow>>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>One consent and how it stands.</summary>
/// <param name="Recipient">The provider or unit it names; null when it is the programme itself.</param>
public sealed record ConsentRow(
    Id<Consent> Id,
    ConsentPurpose Purpose,
    ConsentState State,
    string? Recipient,
    Guid? ProviderId,
    ConsentChannel Channel,
    string Language,
    string TextVersion,
    DateTimeOffset GivenAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? WithdrawnAt,
    DateTimeOffset? SupersededAt,
    bool GuardianConsented,
    bool CopyGiven,
    string? RecordedBy)
{
    /// <summary>The last day on which it holds.</summary>
    public DateOnly LastDay => ExpiresAt.AddTicks(-1).DayInVietnam();
}

internal sealed class ListConsentsHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<ListConsents, IReadOnlyList<ConsentRow>>
{
    public Task<IReadOnlyList<ConsentRow>> Handle(ListConsents query, CancellationToken cancellationToken) =>
        db.ConsentRows(query.ClientCode, clock.GetUtcNow(), cancellationToken);
}
