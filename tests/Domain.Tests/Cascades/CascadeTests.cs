using CaseManager.Domain.Access;
using CaseManager.Domain.Accounts;
using CaseManager.Domain.Cascades;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Services;
using CsCheck;

namespace CaseManager.Domain.Tests.Cascades;

public sealed class CascadeTests
{
    private static readonly DateTimeOffset Now = new(2026, 9, 22, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 9, 22);
    private static readonly Id<Account> Coordinator = Id<Account>.New();
    private static readonly Client Client = CaseManager.Domain.Tests.Services.Given.Client;

    [Fact]
    public void From_the_offer_of_a_test_to_a_suppressed_viral_load()
    {
        CascadeStep[] way =
        [
            CascadeStep.Offered, CascadeStep.Consented, CascadeStep.Tested, CascadeStep.ResultGiven, CascadeStep.ConfirmReferred,
            CascadeStep.ConfirmedPositive, CascadeStep.LinkedToCare, CascadeStep.TreatmentStarted, CascadeStep.TreatmentInterrupted,
            CascadeStep.TreatmentResumed, CascadeStep.ViralLoadSuppressed, ];

        var last = way.Aggregate((CascadeEntry?)null, (before, step) => Record(CascadeKind.Hiv, before, step));

        Assert.Equal((CascadeStep.ViralLoadSuppressed, DataCategory.Hiv, null), (last!.Step, last.Category, last.Detail));
    }

    /// <summary>Every pair of steps of every cascade: what is in the table may follow, everything else is refused.</summary>
    [Fact]
    public void A_step_outside_the_table_is_refused()
    {
        foreach (var kind in Enum.GetValues<CascadeKind>())
        {
            foreach (var from in Enum.GetValues<CascadeStep>().Cast<CascadeStep?>().Prepend(null))
            {
                foreach (var to in Enum.GetValues<CascadeStep>())
                {
                    var may = CascadeMoves.All.Any(move => move.Kind == kind && move.From == from && move.To == to);
                    var reached = from is { } step ? Reach(kind, step) : null;
                    if (from is not null && reached is null)
                    {
                        continue;
                    }

                    if (may)
                    {
                        Assert.Equal(to, Record(kind, reached, to).Step);
                    }
                    else
                    {
                        Assert.Equal("Cascades.Rule.CannotFollow", Assert.Throws<RuleBrokenException>(() => Record(kind, reached, to)).Key);
                    }
                }
            }
        }
    }

    [Fact]
    public void Every_step_of_the_table_is_reachable()
    {
        Assert.All(CascadeMoves.All, move => Assert.NotNull(Reach(move.Kind, move.To)));
        Assert.All(Enum.GetValues<CascadeStep>(), step => Assert.Contains(CascadeMoves.All, move => move.To == step));
    }

    [Theory]
    [InlineData(CascadeDetail.Reactive, CascadeStep.ConfirmReferred, CascadeStep.PrepStarted)]
    [InlineData(CascadeDetail.NonReactive, CascadeStep.PrepStarted, CascadeStep.ConfirmReferred)]
    public void A_result_rules_out_the_steps_that_contradict_it(CascadeDetail said, CascadeStep open, CascadeStep closed)
    {
        var next = CascadeMoves.Next(CascadeKind.Hiv, CascadeStep.ResultGiven, said);

        Assert.Contains(open, next);
        Assert.DoesNotContain(closed, next);
    }

    [Fact]
    public void An_undisclosed_result_rules_out_no_step()
    {
        var next = CascadeMoves.Next(CascadeKind.Hiv, CascadeStep.ResultGiven, null);

        Assert.Contains(CascadeStep.ConfirmReferred, next);
        Assert.Contains(CascadeStep.PrepStarted, next);
    }

    [Fact]
    public void A_step_is_dated_after_its_predecessor_and_not_in_the_future()
    {
        var offered = Record(CascadeKind.Hiv, null, CascadeStep.Offered, on: Today.AddDays(-3));

        Assert.Equal(
            "Cascades.Rule.BeforeLast", Broken(() => Record(CascadeKind.Hiv, offered, CascadeStep.Consented, on: Today.AddDays(-4))));
        Assert.Equal("Cascades.Rule.InFuture", Broken(() => Record(CascadeKind.Hiv, offered, CascadeStep.Consented, on: Today.AddDays(1))));
        Assert.Equal(Today.AddDays(-3), Record(CascadeKind.Hiv, offered, CascadeStep.Consented, on: Today.AddDays(-3)).OccurredOn);
    }

    [Fact]
    public void A_detail_belongs_to_its_step_and_is_optional()
    {
        (from kind in Gen.Enum<CascadeKind>()
         from step in Gen.Enum<CascadeStep>()
         from detail in Gen.Enum<CascadeDetail>()
         select (kind, step, detail))
            .Where(said => CascadeMoves.All.Any(move => move.Kind == said.kind && move.From is null && move.To == said.step))
            .Sample(said =>
            {
                Assert.Null(Record(said.kind, null, said.step).Detail);
                if (CascadeMoves.Details(said.kind, said.step).Contains(said.detail))
                {
                    Assert.Equal(said.detail, Record(said.kind, null, said.step, said.detail).Detail);
                }
                else
                {
                    Assert.Equal("Cascades.Rule.DetailDoesNotFit", Broken(() => Record(said.kind, null, said.step, said.detail)));
                }
            });
    }

    [Fact]
    public void A_step_is_revoked_once()
    {
        var entry = Record(CascadeKind.HepatitisC, null, CascadeStep.Offered);
        entry.Retract("Nhầm khách hàng", Coordinator, Now);

        Assert.Equal(("Nhầm khách hàng", Now), (entry.RetractionReason, entry.RetractedAt));
        Assert.Equal("Cascades.Rule.RetractedAlready", Broken(() => entry.Retract("Lần nữa", Coordinator, Now)));
    }

    private static string Broken(Action rule) => Assert.Throws<RuleBrokenException>(rule).Key;

    private static CascadeEntry Record(
        CascadeKind kind, CascadeEntry? last, CascadeStep step, CascadeDetail? detail = null, DateOnly? on = null) =>
        CascadeEntry.Record(
            Id<CascadeEntry>.New(), Client, kind, last, step, detail, on ?? Today.AddDays(-1), ToldBy.Client, Coordinator, Now);

    /// <summary>A cascade that stands at this step, by the shortest way with nothing said besides; null when there is no way.</summary>
    private static CascadeEntry? Reach(CascadeKind kind, CascadeStep step)
    {
        var ahead = new Queue<CascadeEntry>(CascadeMoves.Next(kind, null, null).Select(first => Record(kind, null, first)));
        var seen = new HashSet<CascadeStep>();
        while (ahead.TryDequeue(out var entry))
        {
            if (entry.Step == step)
            {
                return entry;
            }

            if (seen.Add(entry.Step))
            {
                foreach (var next in CascadeMoves.Next(kind, entry.Step, null))
                {
                    ahead.Enqueue(Record(kind, entry, next));
                }
            }
        }

        return null;
    }
}
