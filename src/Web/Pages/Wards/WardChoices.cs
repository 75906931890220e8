using CaseManager.Application.Services;
using CaseManager.Web.TagHelpers;
using MediatR;

namespace CaseManager.Web.Pages.Wards;

/// <summary>Wards that are ticked in a list, and codes of further wards as typed beside it.</summary>
/// <param name="TooMany">The list holds only what is chosen already; any other ward is entered by its code.</param>
public sealed record WardChoices(IReadOnlyList<Choice> Offered, bool TooMany)
{
    private static readonly char[] Separators = [' ', ',', ';', '\t', '\r', '\n'];

    public static async Task<WardChoices> For(IMediator mediator, IReadOnlyCollection<string> chosen, CancellationToken cancellationToken)
    {
        var wards = await mediator.Send(new ListServedWards(chosen), cancellationToken);

        return new([.. wards.Rows.Select(ward => new Choice(ward.Code, ward.Name))], wards.TooMany);
    }

    public static List<string> All(IEnumerable<string> ticked, string? typed) =>
        [.. ticked.Concat((typed ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>What the list does not offer, to stand beside it: nothing is lost when the form is saved.</summary>
    public string? NotAmong(IEnumerable<string> codes)
    {
        var known = Offered.Select(choice => choice.Value).ToHashSet();

        return string.Join(", ", codes.Where(code => !known.Contains(code))) is { Length: > 0 } others ? others : null;
    }
}
