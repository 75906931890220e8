namespace CaseManager.Domain.Slips;

/// <summary>A Vietnamese phone number: ten digits that begin with 0, however they are spaced; +84 is the same as 0.</summary>
public static class PhoneNumber
{
    private const int Length = 10;

    /// <summary>The number as it is stored; null when it cannot be one.</summary>
    public static string? Normalize(string? typed)
    {
        var bare = new string([.. (typed ?? "").Where(c => c is not (' ' or '.' or '-' or '(' or ')' or '\u00A0'))]);
        var number = bare.StartsWith("+84", StringComparison.Ordinal) ? "0" + bare[3..] : bare;

        return number.Length == Length && number[0] == '0' && number.All(char.IsAsciiDigit) ? number : null;
    }
}
