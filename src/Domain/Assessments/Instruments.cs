using System.Globalization;

namespace CaseManager.Domain.Assessments;

/// <summary>Every version of every instrument that the programme has ever used, from the reviewed files under <c>Definitions</c>.</summary>
public static class Instruments
{
    // Version 10 comes after version 9.
    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);

    private static readonly Lazy<IReadOnlyList<Instrument>> Read = new(ReadAll);

    public static IReadOnlyList<Instrument> All => Read.Value;

    /// <summary>The version of each instrument that is offered now, in the order of the list.</summary>
    public static IEnumerable<Instrument> Offered => All
        .GroupBy(instrument => instrument.Code)
        .Select(versions => versions.MaxBy(instrument => instrument.Version, ByNumber)!)
        .OrderBy(instrument => instrument.Order);

    public static Instrument? Find(string code, string version) =>
        All.FirstOrDefault(instrument => instrument.Code == code && instrument.Version == version);

    public static Instrument? Find(string code) => Offered.FirstOrDefault(instrument => instrument.Code == code);

    private static List<Instrument> ReadAll()
    {
        var assembly = typeof(Instruments).Assembly;
        var instruments = new List<Instrument>();
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Definitions.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            instruments.Add(InstrumentReader.Read(reader.ReadToEnd()));
        }

        return instruments;
    }
}
