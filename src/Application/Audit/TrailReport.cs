using System.Globalization;
using System.Resources;
using CaseManager.Application.Texts;
using CaseManager.Domain;

namespace CaseManager.Application.Audit;

/// <summary>The result of verifying the trail, in plain words.</summary>
public static class TrailReport
{
    public static IEnumerable<string> Of(TrailCheck check)
    {
        if (check.First is { } first)
        {
            yield return Text.T("Seals.Verify.Broken");
            foreach (var line in Of(first, check))
            {
                yield return line;
            }
        }
        else if (check.Last is null)
        {
            yield return Text.T("Seals.Verify.Nothing");
        }
        else
        {
            yield return Text.T("Seals.Verify.Whole");
            yield return Text.T("Seals.Verify.Whole.What");
        }

        yield return Text.T("Seals.Verify.Checked", check.Rows["entries"], check.Rows.Values.Sum(), check.Seals, check.Took.TotalSeconds);
        if (check.Last is { } last)
        {
            yield return Text.T("Seals.Verify.UpTo", last.Number, Time(last.At));
        }

        if (check.First is null)
        {
            yield return check.Copies is { } copies ? Text.T("Seals.Verify.Copies", copies) : Text.T("Seals.Verify.NoCopies");
            if (check.Unsealed > 0)
            {
                yield return Text.T("Seals.Verify.Unsealed", check.Unsealed);
            }

            if (check.Waiting > Sealer.Late)
            {
                yield return Text.T("Seals.Verify.Late", check.Waiting.Value.TotalSeconds);
            }
        }
        else
        {
            yield return Text.T("Seals.Verify.WhatNow");
        }
    }

    private static IEnumerable<string> Of(TrailProblem first, TrailCheck check)
    {
        yield return $"{Text.T("Seals.Verify.First")} {Text.T($"Seals.Verify.{first.Fault}")}";
        if (first.Table is not null)
        {
            yield return Text.T("Seals.Verify.Row", $"audit.{first.Table}", first.Key);
            yield return first.At is { } at ? Text.T("Seals.Verify.Deed", NameOf(first.UseCase!), Time(at)) : Text.T("Seals.Verify.Gone");
        }

        if (first.SealedAt is { } sealedAt)
        {
            yield return Text.T("Seals.Verify.Seal", first.Seal, Time(sealedAt));
            if (first.SealedAfter is { } after)
            {
                yield return Text.T("Seals.Verify.Between", Time(after), Time(sealedAt));
            }
        }

        yield return first.Table is null
            ? Text.T("Seals.Verify.Stopped")
            : Text.T("Seals.Verify.InAll", Number(TrailFault.Altered), Number(TrailFault.Removed), Number(TrailFault.Inserted));

        int Number(TrailFault fault) => check.Faults.GetValueOrDefault(fault);
    }

    // A page refused at its door is on record with its place, which has no name.
    private static string NameOf(string useCase)
    {
        try
        {
            return Text.T($"Audit.UseCase.{useCase}");
        }
        catch (MissingManifestResourceException)
        {
            return useCase;
        }
    }

    private static string Time(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, VietnamTime.Zone).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
