using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseManager.Bench;

/// <summary>A server that is measured, as a process of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private Child(Process process, int port) => (_process, Address) = (process, new Uri($"http://127.0.0.1:{port}"));

    public Uri Address { get; }

    public int Id => _process.Id;

    /// <summary>How long ago it was started.</summary>
    public TimeSpan Age => _clock.Elapsed;

    /// <summary>Resident memory in megabytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();

            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    public static Child Start(string dll, string folder, Dictionary<string, string> environment, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.ArgumentList.Add(dll);
        foreach (var argument in arguments(port))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        // As in a deployment, but both faces in one process and without TLS in front.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Bench";
        start.Environment["Portal"] = "Both";
        start.Environment["Logging__LogLevel__Default"] = "None";
        start.Environment["Logging__LogLevel__Microsoft"] = "None";
        start.Environment["Logging__LogLevel__Microsoft.AspNetCore"] = "None";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        return new(process, port);
    }

    /// <summary>Waits until it answers a page without fault; says how long that took from the start.</summary>
    public async Task<TimeSpan> Answers(string path, string? cookie = null)
    {
        using var http = Load.Client(1);
        while (Age < TimeSpan.FromSeconds(60))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            try
            {
                using var response = await http.SendAsync(request);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return Age;
                }

                throw new InvalidOperationException($"{path} answered {response.StatusCode}.");
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"Nothing answered at {Address}{path}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", _process.Id.ToString(CultureInfo.InvariantCulture));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
