namespace CaseManager.Domain;

/// <summary>
/// Something may not happen, by a rule of the programme. It names a sentence in the texts (<c>Slips.Rule.AlreadyReceived</c>)
/// that each host shows to the person in their own language.
/// </summary>
public sealed class RuleBrokenException(string key, params object[] arguments) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
