using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain.Access;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.People;

/// <summary>A coordinator needs to see a client's whole number, and says why. Every showing stays in the audit trail.</summary>
public sealed record RevealPhone(ClientCode ClientCode, PhoneReason? Why) : IQuery<string>
{
    public static AccessNeed Needs => AccessNeed.ToRead(DataCategory.Identity);

    public Subject About => Subject.Client(ClientCode);

    public string? Reason => Why?.ToString();
}

internal sealed class RevealPhoneValidator : AbstractValidator<RevealPhone>
{
    public RevealPhoneValidator() => RuleFor(query => query.Why).Chosen().WithMessage(_ => Text.T("People.Error.PhoneReason"));
}

internal sealed class RevealPhoneHandler(CaseManagerDb db) : IRequestHandler<RevealPhone, string>
{
    public async Task<string> Handle(RevealPhone query, CancellationToken cancellationToken) =>
        await db.Set<Person>().Where(person => person.ClientCode == query.ClientCode).Select(person => person.Phone).SingleOrDefaultAsync(cancellationToken)
        ?? throw new NotFoundException();
}
