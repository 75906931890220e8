using System.Text;

namespace CaseManager.Application.Audit;

/// <summary>The copy of the seals outside of the database: one line each, only ever added to. Lines that begin with # are notes.</summary>
public sealed class AnchorFile(string path)
{
    private const int TailBytes = 4096;

    /// <summary>Everything that was copied, and the numbers of the lines that cannot be read: mistyped, or cut off by a crash.</summary>
    public (IReadOnlyList<SealLine> Lines, IReadOnlyList<int> Unreadable) Read()
    {
        var (lines, unreadable, number) = (new List<SealLine>(), new List<int>(), 0);
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (SealLine.Parse(text) is { } line)
            {
                lines.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(text) && !text.StartsWith('#'))
            {
                unreadable.Add(number);
            }
        }

        return (lines, unreadable);
    }

    /// <summary>The last seal that was copied; null when there is none yet.</summary>
    internal SealLine? Last()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Seek(-Math.Min(TailBytes, file.Length), SeekOrigin.End);
        using var reader = new StreamReader(file, Encoding.ASCII);

        // A line that a crash cut off does not count; its seal is copied again.
        return reader.ReadToEnd().Split('\n').Select(SealLine.Parse).LastOrDefault(line => line is not null);
    }

    /// <summary>Adds lines, and returns when they are on the disk.</summary>
    internal void Append(IEnumerable<SealLine> lines)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var cutOff = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.ASCII.GetBytes((cutOff ? "\n" : "") + string.Concat(lines.Select(line => line + "\n"))));
        file.Flush(flushToDisk: true);
    }
}
