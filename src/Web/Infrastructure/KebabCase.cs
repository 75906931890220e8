using System.Text.RegularExpressions;

namespace CaseManager.Web.Infrastructure;

/// <summary>Addresses follow the folders of the pages in small letters: <c>/Accounts/SignIn</c> is <c>/accounts/sign-in</c>.</summary>
public sealed partial class KebabCase : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value is null ? null : Words().Replace(value.ToString()!, "$1-$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Words();
}
