using System.ComponentModel;
using System.Diagnostics;

namespace CaseManager.Application.Tests.Injection;

/// <summary>The tool that attackers use against places where typed text becomes SQL.</summary>
internal static class Sqlmap
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static bool IsHere => Run("--version") is { Length: > 0 };

    /// <summary>
    /// Finds its own way into an address and asks there for everything that the statements name; answers all that came back, over HTTP and
    /// on its screen.
    /// </summary>
    public static string Attack(string address, IEnumerable<string> statements)
    {
        var folder = Directory.CreateTempSubdirectory("sqlmap").FullName;
        try
        {
            var (traffic, file) = (Path.Combine(folder, "traffic.txt"), Path.Combine(folder, "statements.sql"));
            File.WriteAllLines(file, statements);
            var said = Run(
                "-u", address, "-p", "typed", "--dbms=PostgreSQL", "--technique=EUS", "--level=2", "--risk=2", "--time-sec=1",
                "--threads=4", "--current-user", "--is-dba", "--passwords", "--privileges", $"--sql-file={file}",
                "--batch", "--ignore-stdin", "--disable-coloring", "--flush-session", "-t", traffic, $"--output-dir={folder}");

            return said + '\n'
                + string.Join(
                    '\n',
                    Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(one => one != file).Select(File.ReadAllText));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Run(params string[] arguments)
    {
        try
        {
            using var sqlmap = Process.Start(
                new ProcessStartInfo("sqlmap", arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
            sqlmap.StandardInput.Close();
            var said = sqlmap.StandardOutput.ReadToEndAsync();
            if (!sqlmap.WaitForExit(Patience))
            {
                sqlmap.Kill(entireProcessTree: true);
                throw new TimeoutException($"sqlmap took longer than {Patience}.");
            }

            return said.Result;
        }
        catch (Win32Exception)
        {
            return "";
        }
    }
}

/// <summary>A test that needs sqlmap: where it is not installed, the run says that it was skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SqlmapTheoryAttribute : TheoryAttribute
{
    private static readonly bool IsHere = Sqlmap.IsHere;

    public SqlmapTheoryAttribute() => Skip = IsHere ? null : "sqlmap is not installed: apt-get install sqlmap";
}
