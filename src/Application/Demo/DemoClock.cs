namespace CaseManager.Application.Demo;

/// <summary>The time of the simulation: stands still until the next thing happens, then is there at once.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset time) => _now = time > _now ? time : _now;
}
