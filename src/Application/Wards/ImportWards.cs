using System.Collections.Immutable;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Wards;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Wards;

/// <summary>
/// Brings the directory of wards to what a file of administrative units says from a day on: new units appear, changed names and kinds
/// become dated versions. One row that cannot be right refuses the whole file; the same file again changes nothing.
/// </summary>
/// <param name="DryRun">Only says what would happen.</param>
public sealed record ImportWards(ImmutableArray<byte> File, DateOnly? From, bool DryRun) : ICommand<WardImport>
{
    /// <summary>A file of every unit in the country takes a tenth of this.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    public static AccessNeed Needs => AccessNeed.ToWrite(DataCategory.Directory);

    public Subject About => Subject.Own;
}

/// <summary>What an import did, or would do.</summary>
/// <param name="Absent">Units in force in the directory that the file does not name. They stay as they are.</param>
/// <param name="Refused">Why nothing was taken over; empty when all is well.</param>
public sealed record WardImport(
    int Added, IReadOnlyList<WardImportChange> Changed, int Unchanged, int Absent, IReadOnlyList<RefusedRow> Refused, bool Applied);

/// <summary>A unit that has another name or kind than before.</summary>
public sealed record WardImportChange(string Code, string Before, string After);

/// <summary>A line of the file that cannot be right, and why, in the reader's language. Line 1 is the heading.</summary>
public sealed record RefusedRow(int Line, string Reason);

internal sealed class ImportWardsValidator : AbstractValidator<ImportWards>
{
    public ImportWardsValidator()
    {
        RuleFor(command => command.File).Cascade(CascadeMode.Stop)
            .Must(file => !file.IsDefaultOrEmpty).WithMessage(_ => Text.T("Wards.Import.File.Choose"))
            .Must(file => file.Length <= ImportWards.MaxBytes).WithMessage(_ => Text.T("Wards.Import.File.TooLarge"));
        RuleFor(command => command.From).NotEmpty().WithMessage(_ => Text.T("Wards.From.Enter"));
    }
}

internal sealed class ImportWardsHandler(CaseManagerDb db) : IRequestHandler<ImportWards, WardImport>
{
    public async Task<WardImport> Handle(ImportWards command, CancellationToken cancellationToken)
    {
        var from = command.From!.Value;
        var file = WardFile.Read(command.File.AsSpan());
        var known = await db.Set<Ward>().ToDictionaryAsync(ward => ward.Code, cancellationToken);
        var refused = new List<RefusedRow>(file.Refused);
        var changed = new List<WardImportChange>();
        var fresh = new List<Ward>();
        var former = new List<FormerWard>();

        foreach (var unit in file.Units)
        {
            if (!known.TryGetValue(unit.Code, out var ward))
            {
                fresh.Add(Ward.Establish(unit.Code, unit.Name, from));
            }
            else if (ward.Named != unit.Name)
            {
                var before = ward.Name;
                try
                {
                    if (ward.Rename(unit.Name, from) is { } past)
                    {
                        former.Add(past);
                    }

                    changed.Add(new(unit.Code, before, unit.Name.Name));
                }
                catch (RuleBrokenException broken)
                {
                    refused.Add(new(unit.Line, Text.Of(broken)));
                }
            }
        }

        var named = file.Units.Select(unit => unit.Code).ToHashSet();
        var absent = known.Values.Count(ward => ward.ExistsOn(from) && !named.Contains(ward.Code));
        var applies = refused.Count == 0 && !command.DryRun;
        if (applies)
        {
            db.AddRange(fresh);
            db.AddRange(former);
        }
        else
        {
            db.ChangeTracker.Clear();
        }

        return new(
            fresh.Count, changed, file.Units.Count - fresh.Count - changed.Count, absent, [.. refused.OrderBy(row => row.Line)], applies);
    }
}
