using System.Text;
using System.Text.RegularExpressions;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using CsvHelper;

namespace CaseManager.Application.Wards;

/// <summary>
/// A file of administrative units: comma-separated UTF-8 with the columns province_code, province_full_name, ward_code, ward_full_name and,
/// if there, ward_full_name_en, in any order.
/// </summary>
internal sealed partial class WardFile
{
    private static readonly string[] Columns = ["province_code", "province_full_name", "ward_code", "ward_full_name"];
    private const string EnglishColumn = "ward_full_name_en";

    private readonly List<WardFileUnit> _units = [];
    private readonly List<RefusedRow> _refused = [];

    public IReadOnlyList<WardFileUnit> Units => _units;

    public IReadOnlyList<RefusedRow> Refused => _refused;

    public static WardFile Read(ReadOnlySpan<byte> bytes)
    {
        var file = new WardFile();
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            file.Refuse(1, "Encoding");

            return file;
        }

        file.Read(text);

        return file;
    }

    private void Read(string text)
    {
        using var csv = CsvReader.FromText(text, CsvReaderOptions.Default with
        {
            TrackLineNumbers = true,
            TrimWhitespace = true,
            // A quote that is never closed spoils its own line, not the rest of the file.
            AllowLineBreaksInQuotes = false,
        });

        csv.ReadHeader();
        foreach (var column in Columns.Where(column => !csv.TryGetFieldIndex(column, out _)))
        {
            Refuse(1, "Column", column);
        }

        if (_refused.Count > 0)
        {
            return;
        }

        var inEnglish = csv.TryGetFieldIndex(EnglishColumn, out var english) ? english : -1;
        var lines = new Dictionary<string, int>();
        var provinces = new Dictionary<string, string>();
        while (csv.Read())
        {
            var line = (int)csv.LineNumber;
            if (csv.FieldCount != csv.Headers.Count)
            {
                Refuse(line, "Columns", csv.Headers.Count, csv.FieldCount);
                continue;
            }

            Take(
                line, csv.GetString("province_code"), csv.GetString("province_full_name"), csv.GetString("ward_code"),
                csv.GetString("ward_full_name"), inEnglish < 0 ? null : csv.GetString(inEnglish), lines, provinces);
        }

        if (_units.Count == 0 && _refused.Count == 0)
        {
            Refuse(1, "Empty");
        }
    }

    private void Take(
        int line, string provinceCode, string provinceName, string code, string name, string? nameEn, Dictionary<string, int> lines,
        Dictionary<string, string> provinces)
    {
        var hasControls = (provinceName + name + nameEn).Any(char.IsControl);
        (provinceName, name, nameEn) = (
            TypedText.Clean(provinceName), TypedText.Clean(name), nameEn is null ? null : TypedText.Clean(nameEn));
        if (!WardCode().IsMatch(code))
        {
            Refuse(line, "WardCode", Shown(code));
        }
        else if (!lines.TryAdd(code, line))
        {
            Refuse(line, "Twice", code, lines[code]);
        }
        else if (!ProvinceCode().IsMatch(provinceCode))
        {
            Refuse(line, "ProvinceCode", Shown(provinceCode));
        }
        else if (provinceName.Length is 0 or > Ward.NameMaxLength)
        {
            Refuse(line, "ProvinceName");
        }
        else if (!provinces.TryAdd(provinceCode, provinceName) && provinces[provinceCode] != provinceName)
        {
            Refuse(line, "OtherProvince", provinceCode, Shown(provinceName), Shown(provinces[provinceCode]));
        }
        else if (hasControls)
        {
            Refuse(line, "Characters");
        }
        else if (name.Length > Ward.NameMaxLength || nameEn?.Length > Ward.NameMaxLength)
        {
            Refuse(line, "TooLong", Ward.NameMaxLength);
        }
        else if (Ward.UnitTypeOf(name) is null)
        {
            Refuse(line, "UnitType", Shown(name));
        }
        else
        {
            _units.Add(new(line, code, new(name, nameEn.NullIfBlank(), provinceCode, provinceName)));
        }
    }

    private void Refuse(int line, string reason, params object[] arguments) =>
        _refused.Add(new(line, Text.T($"Wards.Import.Refused.{reason}", arguments)));

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^[0-9]{5}\z")]
    private static partial Regex WardCode();

    [GeneratedRegex(@"^[0-9]{2}\z")]
    private static partial Regex ProvinceCode();
}

/// <summary>One administrative unit of a file.</summary>
internal sealed record WardFileUnit(int Line, string Code, WardName Name);
