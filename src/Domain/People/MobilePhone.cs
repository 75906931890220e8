using System.Text.RegularExpressions;

namespace CaseManager.Domain.People;

/// <summary>A Vietnamese mobile number, kept as ten digits beginning with 0 however it was typed.</summary>
public static partial class MobilePhone
{
    /// <summary>The number in ten digits; null when it cannot be one.</summary>
    public static string? Normalize(string? typed)
    {
        var bare = Separators().Replace(typed ?? "", "");
        var national = bare.StartsWith("+84", StringComparison.Ordinal) ? "0" + bare[3..] : bare;

        return Pattern().IsMatch(national) ? national : null;
    }

    [GeneratedRegex(@"[\s.\-()]")]
    private static partial Regex Separators();

    [GeneratedRegex("^0[35789][0-9]{8}$")]
    private static partial Regex Pattern();
}
