using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Disclosures;
using MediatR;

namespace CaseManager.Application.Consents;

/// <summary>The consent form on paper, for the client to read, sign and keep. It bears the code, never the name.</summary>
public sealed record PrintConsentForm(ClientCode ClientCode) : IQuery<PrintedConsentForm>, IExports
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Client(ClientCode);
}

/// <summary>The words of the form, and the notice that stands on it.</summary>
public sealed record PrintedConsentForm(ConsentTexts Texts, NoticeWords Notice);

internal sealed class PrintConsentFormHandler(CaseManagerDb db, Actor actor, TimeProvider clock)
    : IRequestHandler<PrintConsentForm, PrintedConsentForm>
{
    public async Task<PrintedConsentForm> Handle(PrintConsentForm query, CancellationToken cancellationToken) =>
        new(
            await db.ConsentTexts(clock.Today(), cancellationToken),
            await db.HandToClient(query.ClientCode, DataCategory.Care, DisclosedFact.ConsentForm, actor, clock, cancellationToken));
}
