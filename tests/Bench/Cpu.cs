using System.Globalization;
using Npgsql;

namespace CaseManager.Bench;

/// <summary>
/// The time that processors worked, in milliseconds: for a server, and for all of PostgreSQL. Unlike waiting times it stays what it is on a
/// busy machine.
/// </summary>
internal sealed class Cpu
{
    private const double MillisecondsOfTick = 10;

    private readonly int _postmaster;

    private Cpu(int postmaster) => _postmaster = postmaster;

    public static async Task<Cpu> Of(NpgsqlConnection connection)
    {
        var backend = (await Data.Rows(connection, "select pg_backend_pid()", reader => reader.GetInt32(0))).Single();

        return new(Read(backend)!.Value.Parent);
    }

    public (double Server, double Postgres) Now(int server) =>
        (Read(server)?.Milliseconds ?? 0,
            Directory.EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Read(id) : null)
                .Where(process => process?.Parent == _postmaster).Sum(process => process!.Value.Milliseconds));

    // Fields of /proc/N/stat after the name in brackets: state, parent, …, user and system ticks.
    private static (int Parent, double Milliseconds)? Read(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');

            return (
                int.Parse(fields[1], CultureInfo.InvariantCulture),
                (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture))
                    * MillisecondsOfTick);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
