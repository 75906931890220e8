using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using CaseManager.Domain;

namespace CaseManager.Application.Texts;

/// <summary>
/// Every word that a person reads, in Vietnamese and English. The first part of a key names the file:
/// <c>Slips.New.Title</c> is the entry <c>New.Title</c> of <c>Texts/Slips.resx</c> (Vietnamese) and <c>Texts/Slips.en.resx</c>.
/// </summary>
public static class Text
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Files = new();

    /// <summary>The text in the language of the person who is asking; a key that does not exist is a mistake of ours.</summary>
    public static string T(string key, params object?[] arguments) => In(CultureInfo.CurrentUICulture, key, arguments);

    /// <summary>The text, or null where there is none: for words that data holds and the code may have forgotten.</summary>
    public static string? Find(string key) => Find(CultureInfo.CurrentUICulture, key);

    /// <summary>
    /// The text in a language of its own, vi or en: on a form for a client it is the client's language, not that of the person who prints
    /// it.
    /// </summary>
    public static string In(string language, string key, params object?[] arguments) =>
        In(CultureInfo.GetCultureInfo(language), key, arguments);

    /// <summary>The text for a count: English has a singular (<c>key.One</c>), Vietnamese does not.</summary>
    public static string Count(string key, int count) =>
        T(count == 1 && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? key + ".One" : key + ".Other", count);

    /// <summary>
    /// The name of an enum's member: <c>Of(ReferralBasis.SocialContact)</c> is <c>Slips.ReferralBasis.SocialContact</c> when the enum lives
    /// in the feature Slips.
    /// </summary>
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => T($"{typeof(TEnum).Namespace!.Split('.')[^1]}.{typeof(TEnum).Name}.{member}");

    /// <summary>The sentence of a broken rule.</summary>
    public static string Of(RuleBrokenException broken) => T(broken.Key, [.. broken.Arguments]);

    private static string In(CultureInfo language, string key, object?[] arguments)
    {
        var text = Find(language, key) ?? throw new MissingManifestResourceException($"There is no text '{key}'.");

        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }

    private static string? Find(CultureInfo language, string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return null;
        }

        var file = Files.GetOrAdd(
            key[..dot], static name => new ResourceManager($"CaseManager.Application.Texts.{name}", typeof(Text).Assembly));
        try
        {
            return file.GetString(key[(dot + 1)..], language);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
