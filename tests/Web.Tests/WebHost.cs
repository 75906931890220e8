using System.Net;
using CaseManager.Testing;
using CaseManager.Web.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Web.Tests;

/// <summary>
/// The Web host over the database and the clock of one test programme. Starting one is half the work of most tests: a host that no test has
/// adjusted rests until the next programme in the same database.
/// </summary>
public sealed class WebHost : IAsyncDisposable
{
    /// <summary>As many as tests run at once, and some whose database will not come back.</summary>
    private const int MostResting = 6;

    private static readonly LinkedList<RunningHost> Resting = [];

    private readonly RunningHost _running;
    private readonly bool _rests;

    /// <param name="programme">Whose database and clock it has.</param>
    /// <param name="adjust">What a test changes about the host.</param>
    /// <param name="refreshes">Whether figures are prepared and the trail is watched in the background, as the clock moves.</param>
    public WebHost(Programme programme, Action<IWebHostBuilder>? adjust = null, bool refreshes = false)
    {
        _rests = adjust is null && !refreshes;
        _running = (_rests ? Rested(programme.Database.Name) : null) ?? new(programme.Database.Name, adjust, refreshes);
        _running.Serve(programme.Clock);
    }

    public IServiceProvider Services => _running.Services;

    public HttpClient CreateClient() => _running.CreateClient();

    public HttpClient CreateDefaultClient(Uri address, params DelegatingHandler[] handlers) =>
        _running.CreateDefaultClient(address, handlers);

    public async ValueTask DisposeAsync()
    {
        if (!_rests)
        {
            await _running.DisposeAsync();

            return;
        }

        TestDatabases.CloseConnections(Services);
        RunningHost? tooMany = null;
        lock (Resting)
        {
            Resting.AddFirst(_running);
            if (Resting.Count > MostResting)
            {
                tooMany = Resting.Last!.Value;
                Resting.RemoveLast();
            }
        }

        if (tooMany is not null)
        {
            await tooMany.DisposeAsync();
        }
    }

    private static RunningHost? Rested(string database)
    {
        lock (Resting)
        {
            var rested = Resting.FirstOrDefault(host => host.Database == database);
            if (rested is not null)
            {
                Resting.Remove(rested);
            }

            return rested;
        }
    }

    private sealed class RunningHost(string database, Action<IWebHostBuilder>? adjust, bool refreshes) : WebApplicationFactory<Program>
    {
        private static int _served;

        private readonly ClockOfTheTest _clock = new();
        private IPAddress? _address;

        public string Database => database;

        /// <summary>From another address than before: what one test asked for does not count against the limit of the next.</summary>
        public void Serve(TimeProvider clock)
        {
            _clock.Now = clock;
            var times = Interlocked.Increment(ref _served);
            _address = new IPAddress([10, (byte)(times >> 16), (byte)(times >> 8), (byte)times]);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("Database:Name", database);
            // Tests of the factor itself say Required.
            builder.UseSetting("SignIn:SecondFactor", "Optional");
            builder.UseEnvironment("Development");
            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(_clock);
                services.AddSingleton<IStartupFilter>(new FromAddress(() => _address));
                if (!refreshes)
                {
                    services.Remove(services.Single(service => service.ImplementationType == typeof(RefreshingOutcomes)));
                    services.Remove(services.Single(service => service.ImplementationType == typeof(WatchingTrail)));
                }
            });
            adjust?.Invoke(builder);
        }
    }

    private sealed class FromAddress(Func<IPAddress?> address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, go) =>
            {
                context.Connection.RemoteIpAddress = address();

                return go();
            });
            next(app);
        };
    }

    /// <summary>The clock of the programme that the host serves now.</summary>
    private sealed class ClockOfTheTest : TimeProvider
    {
        public TimeProvider Now { private get; set; } = System;

        public override TimeZoneInfo LocalTimeZone => Now.LocalTimeZone;

        public override long TimestampFrequency => Now.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Now.GetUtcNow();

        public override long GetTimestamp() => Now.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            Now.CreateTimer(callback, state, dueTime, period);
    }
}
