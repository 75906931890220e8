using System.Globalization;
using CaseManager.Application.Consents;
using CaseManager.Application.Texts;
using CaseManager.Domain.Consents;
using CaseManager.Web.TagHelpers;
using MediatR;

namespace CaseManager.Web.Pages.Consents;

/// <summary>What a consent form asks: the words as they are read today, and the providers that can be named.</summary>
public sealed record ConsentQuestions(ConsentTexts Texts, ConsentRecipients Recipients, string? Search)
{
    /// <summary>The purposes to be asked first: those that are ending.</summary>
    public IReadOnlyList<ConsentPurpose> First { get; init; } = [];

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>What is read before the purposes.</summary>
    public string Opening => Texts.Part(ConsentText.Opening, Language);

    /// <summary>What is read after them.</summary>
    public string Rights => Texts.Part(ConsentText.Rights, Language);

    /// <summary>Each purpose with the words that are read for it.</summary>
    public IReadOnlyList<Choice> Purposes =>
        [
            .. Enum.GetValues<ConsentPurpose>()
            .OrderByDescending(First.Contains)
            .Select(purpose => new Choice(purpose.ToString(), Text.Of(purpose), Texts.For(purpose, Language)))
        ];

    public IReadOnlyList<Choice> Providers =>
        [
            .. Recipients.Rows.Select(provider =>
                new Choice(provider.Id.ToString(), provider.Name, provider.MustNotify ? Text.T("Consents.Form.Providers.Notify") : null))
        ];

    public IReadOnlyList<Choice> HivProviders =>
        [.. Recipients.Rows.Where(provider => provider.OffersHiv).Select(provider => new Choice(provider.Id.ToString(), provider.Name))];

    public static IReadOnlyList<Choice> Languages => [new("vi", Text.T("Consents.Language.vi")), new("en", Text.T("Consents.Language.en"))];

    /// <param name="form">What is filled in so far.</param>
    /// <param name="search">Words of a provider's name, where there are too many to choose from.</param>
    public static async Task<ConsentQuestions> Ask(
        IMediator mediator, ConsentForm form, string? search, CancellationToken cancellationToken) =>
        new(
            await mediator.Send(new GetConsentTexts(), cancellationToken),
            await mediator.Send(new ListConsentRecipients(search, [.. form.ProviderIds, .. form.HivProviderIds]), cancellationToken),
            search);
}
