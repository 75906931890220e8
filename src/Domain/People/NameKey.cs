using System.Globalization;
using System.Text;

namespace CaseManager.Domain.People;

/// <summary>
/// Folds a Vietnamese name for searching: no marks, đ as d, lower case, single spaces. "ĐẶNG Thị Hoà" and "dang thi hoa" are the same.
/// The culture's own comparison cannot do it: to it ê, ư and đ are letters of their own.
/// </summary>
public static class NameKey
{
    /// <summary>What somebody looks for, word by word; none when nothing is looked for.</summary>
    public static string[] Words(string? search) => Of(search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
            }
        }

        return string.Join(' ', folded.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
