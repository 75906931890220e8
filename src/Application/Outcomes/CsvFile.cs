using System.Globalization;
using CsvHelper;

namespace CaseManager.Application.Outcomes;

/// <summary>
/// A file for a spreadsheet: UTF-8 with a mark so that Vietnamese letters survive, semicolons, numbers as the reader's language writes
/// them, and no cell that a spreadsheet would run as a formula.
/// </summary>
internal static class CsvFile
{
    public static byte[] Write(IEnumerable<IReadOnlyList<object?>> lines)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options(), leaveOpen: true))
        {
            foreach (var line in lines)
            {
                foreach (var cell in line.DefaultIfEmpty())
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return bytes.ToArray();
    }

    private static CsvWriterOptions Options() => new()
    {
        Separator = ';',
        NewLine = "\r\n",
        FormatProvider = CultureInfo.CurrentCulture,
        Injection = CsvInjection.Escape,
        WriteByteOrderMark = true,
        ValidateFieldCount = false,
    };
}
