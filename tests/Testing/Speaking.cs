using System.Globalization;

namespace CaseManager.Testing;

/// <summary>The language of the thread that a test runs on; given back at the end, as the next test may run on the same thread.</summary>
public sealed class Speaking : IDisposable
{
    private readonly CultureInfo _numbers = CultureInfo.CurrentCulture;
    private readonly CultureInfo _words = CultureInfo.CurrentUICulture;

    private Speaking(string language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);

    public static Speaking In(string language) => new(language);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (_numbers, _words);
}
