using System.Globalization;

namespace CaseManager.Domain.Assessments;

/// <summary>Words that a client hears or reads, in Vietnamese and English.</summary>
public sealed record Wording(string Vi, string En)
{
    public string In(string language) => language == "en" ? En : Vi;

    /// <summary>The words in the language of the person who is looking.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
}
