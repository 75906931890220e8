using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Domain.Consents;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
    public async Task<ConsentTexts> Handle(GetConsentTexts query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var version = await db.Set<ConsentText>()
            .Where(text => text.ValidFrom <= today)
            .OrderByDescending(text => text.ValidFrom).ThenByDescending(text => text.Version)
            .Select(text => text.Version)
            .FirstAsync(cancellationToken);
        var texts = await db.Set<ConsentText>().AsNoTracking().Where(text => text.Version == version).ToListAsync(cancellationToken);

        return new(
            version,
            texts.GroupBy(text => text.Language).ToDictionary(
                language => language.Key, IReadOnlyDictionary<string, string> (language) => language.ToDictionary(text => text.Part, text => text.Words)));
    }
}
