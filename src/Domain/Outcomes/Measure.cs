namespace CaseManager.Domain.Outcomes;

/// <summary>
/// Something that is counted in people, each of whom belongs to one ward and one month: that in which they were introduced.
/// </summary>
public static class Measure
{
    /// <summary>People introduced to the programme: by a slip, or by another entry pathway.</summary>
    public const string Introduced = "Introduced";

    /// <summary>Of these, people whom a coordinator has reached.</summary>
    public const string Contacted = "Contacted";

    /// <summary>Of these, people who consented and became clients.</summary>
    public const string Consented = "Consented";

    /// <summary>Of these, clients referred to at least one service.</summary>
    public const string Referred = "Referred";

    /// <summary>Of these, clients who started at least one service.</summary>
    public const string Started = "Started";

    /// <summary>
    /// Clients whose first referral to methadone or recovery support was to methadone, or another substitution treatment.
    /// </summary>
    public const string Methadone = "Methadone";

    /// <summary>Of these, clients who started methadone.</summary>
    public const string MethadoneStarted = "Methadone.Started";

    /// <summary>
    /// Clients whose first referral to methadone or recovery support was to recovery support: home detox or voluntary rehabilitation.
    /// </summary>
    public const string Recovery = "Recovery";

    /// <summary>Of these, clients who started recovery support.</summary>
    public const string RecoveryStarted = "Recovery.Started";

    /// <summary>Clients referred to neither methadone nor recovery support.</summary>
    public const string Neither = "Neither";

    /// <summary>From the introduction to the started service, each stage a part of the one before.</summary>
    public static readonly IReadOnlyList<string> Stages = [Introduced, Contacted, Consented, Referred, Started];

    /// <summary>Where clients went: each is in one of three, and of two of them it is known who started.</summary>
    public static readonly IReadOnlyList<string> Pathways =
        [Consented, Methadone, Recovery, Neither, MethadoneStarted, RecoveryStarted];

    internal static readonly IReadOnlyList<FigureColumn> PathwayColumns =
    [
        new(PartsAreAll: true), new(0), new(0), new(0), new(1), new(2),
    ];

    /// <summary>Clients referred to a further service, such as <c>hiv-test</c>.</summary>
    public static string ReferredTo(string service) => $"Service.{service}";

    /// <summary>Of these, clients who started it.</summary>
    public static string StartedAt(string service) => $"Service.{service}.Started";

    /// <summary>The further services among these measures, in a fixed order.</summary>
    public static IReadOnlyList<string> FurtherServices(IEnumerable<string> measures) =>
        [.. measures.Select(m => m.Split('.')).Where(p => p[0] == "Service").Select(p => p[1]).Distinct().Order(StringComparer.Ordinal)];
}
