using System.Globalization;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Clients;

/// <summary>
/// Looks for clients of the actor's wards by the beginnings of their names in any order, with or without marks, by part of the code, the
/// last digits of the phone, or the year of birth. Every word must fit.
/// </summary>
public sealed record SearchClients(string Text) : IQuery<ClientMatches>
{
    public const int MaxLength = 100;

    /// <summary>How many are shown; who gets more should type more.</summary>
    public const int Most = 25;

    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Care);

    public Subject About => Subject.OwnWards;
}

/// <summary>Who was found, the best matches first.</summary>
public sealed record ClientMatches(IReadOnlyList<ClientMatch> Clients, bool ThereAreMore);

/// <summary>A client who was found. A supervisor finds codes, not names.</summary>
public sealed record ClientMatch(
    ClientCode Code, string? FullName, string? KnownAs, ClientStatus Status, int? YearOfBirth, string WardName, string? CoordinatorName);

internal sealed class SearchClientsValidator : AbstractValidator<SearchClients>
{
    public SearchClientsValidator()
    {
        RuleFor(query => query.Text)
            .MaximumLength(SearchClients.MaxLength)
            .WithMessage(_ => Text.T("Common.Error.Long", SearchClients.MaxLength));
    }
}

internal sealed class SearchClientsHandler(CaseManagerDb db, AuditTrail trail) : IRequestHandler<SearchClients, ClientMatches>
{
    public async Task<ClientMatches> Handle(SearchClients query, CancellationToken cancellationToken)
    {
        var sought = SoughtClient.In(query.Text);
        if (sought.Words.Count == 0)
        {
            return new([], false);
        }

        string[] written = query.Text.Normalize()
            .ToLower(CultureInfo.InvariantCulture)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = await db.Database.SqlQuery<Found>(
            $"""
            select c.code, p.full_name, p.known_as, c.status, c.year_of_birth, w.name as ward_name, a.full_name as coordinator_name
            from care.clients c
            join directory.wards w on w.code = c.ward_code
            left join vault.people p on p.client_code = c.code
            left join accounts.accounts a on a.id = c.coordinator_id
            where c.code = any({sought.Codes.ToArray()}) or coalesce(p.phone = any({sought.Phones.ToArray()}), false) or (
                select bool_and(coalesce(p.search_key ~ word.name, false)
                    or coalesce(p.phone ~ word.phone, false)
                    or coalesce(c.year_of_birth = word.year, false)
                    or coalesce(replace(c.code, '-', '') ~ word.code, false))
                from unnest(
                    {sought.Words.Select(word => word.Name).ToArray()}, {sought.Words.Select(word => word.Phone).ToArray()},
                    {sought.Words.Select(word => word.Year).ToArray()}, {sought.Words.Select(word => word.Code).ToArray()}) as word (name,
                        phone, year, code))
            order by
                (select count(*) from unnest({written}) as word
                    where position(' ' || word in ' ' || lower(p.full_name collate "vi-x-icu") || ' '
                        || lower(coalesce(p.known_as, '') collate "vi-x-icu")) > 0) desc,
                p.sort_key, c.code
            limit {SearchClients.Most + 1}
            """).ToListAsync(cancellationToken);

        var shown = found.Take(SearchClients.Most).Select(match => new ClientMatch(
            ClientCode.Parse(match.Code, null), match.FullName, match.KnownAs, Enum.Parse<ClientStatus>(match.Status), match.YearOfBirth,
            match.WardName, match.CoordinatorName)).ToList();
        trail.Showing(shown.Select(match => match.Code));

        return new(shown, found.Count > SearchClients.Most);
    }

    private sealed record Found(
        string Code, string? FullName, string? KnownAs, string Status, int? YearOfBirth, string WardName, string? CoordinatorName);
}
