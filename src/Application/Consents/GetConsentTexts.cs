using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Consents;
using MediatR;

namespace CaseManager.Application.Consents;

/// <summary>The words that are read to a client today before they agree, in every language.</summary>
public sealed record GetConsentTexts : IQuery<ConsentTexts>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.Own;
}

/// <summary>One version of the words.</summary>
public sealed record ConsentTexts(string Version, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ByLanguage)
{
    public const string Fallback = "vi";

    /// <summary>The words for a purpose.</summary>
    public string For(ConsentPurpose purpose, string language) => Part(purpose.ToString(), language);

    public string Part(string part, string language) =>
        (ByLanguage.GetValueOrDefault(language) ?? ByLanguage[Fallback]).GetValueOrDefault(part) ?? "";
}

internal sealed class GetConsentTextsHandler(CaseManagerDb db, TimeProvider clock) : IRequestHandler<GetConsentTexts, ConsentTexts>
{
    public Task<ConsentTexts> Handle(GetConsentTexts query, CancellationToken cancellationToken) =>
        db.ConsentTexts(clock.Today(), cancellationToken);
}
