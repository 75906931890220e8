using CaseManager.Application.Pipeline;
using CaseManager.Application.Texts;
using CaseManager.Domain;
using CaseManager.Domain.Clients;
using CaseManager.Domain.People;
using FluentValidation;

namespace CaseManager.Application.People;

/// <summary>
/// What a coordinator writes down about who a client is. Only the name and the gender must be said; "undisclosed" is an answer.
/// </summary>
public sealed record PersonForm
{
    public string? FullName { get; init; }

    public string? KnownAs { get; init; }

    public int? BirthYear { get; init; }

    public int? BirthMonth { get; init; }

    public int? BirthDay { get; init; }

    /// <summary>The year is uncertain.</summary>
    public bool BirthEstimated { get; init; }

    public Gender? Gender { get; init; }

    [Telephone]
    public string? Phone { get; init; }

    public bool SafeToCall { get; init; }

    public bool SafeToMessage { get; init; }

    public string? ContactNote { get; init; }

    public string? Address { get; init; }

    public ResidenceStability? Residence { get; init; }

    public string? PreferredLanguage { get; init; }

    public bool InterpreterNeeded { get; init; }

    /// <summary>Looks after a child under 36 months alone; null when it was not asked.</summary>
    public bool? SoleCarerOfSmallChild { get; init; }

    public string? GuardianName { get; init; }

    [Telephone]
    public string? GuardianPhone { get; init; }

    internal BirthDate? Birth => BirthYear is { } year ? BirthDate.Of(year, BirthMonth, BirthDay, BirthEstimated) : null;

    internal PersonFacts ToFacts(string? phone) => new()
    {
        FullName = FullName!,
        KnownAs = KnownAs,
        Birth = Birth,
        Phone = phone,
        SafeToCall = SafeToCall,
        SafeToMessage = SafeToMessage,
        ContactNote = ContactNote,
        Address = Address,
        GuardianName = GuardianName,
        GuardianPhone = PhoneNumber.Read(GuardianPhone),
    };

    internal void Describe(Client client) =>
        client.Describe(
            Gender!.Value, BirthYear, Residence, SoleCarerOfSmallChild,
            string.IsNullOrWhiteSpace(PreferredLanguage) ? null : PreferredLanguage.Trim(), InterpreterNeeded);
}

internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    private const int LanguageMaxLength = 100;

    public PersonFormValidator(TimeProvider clock)
    {
        RuleFor(form => form.FullName).NotEmpty().WithMessage(_ => Text.T("People.Error.FullName"));
        RuleFor(form => form.FullName)
            .Must(name => NameKey.IsAName(name!))
            .When(form => !string.IsNullOrWhiteSpace(form.FullName))
            .WithMessage(_ => Text.T("People.Error.NameLetters"));
        Length(form => form.FullName, Person.NameMaxLength);
        Length(form => form.KnownAs, Person.KnownAsMaxLength);
        Length(form => form.ContactNote, Person.ContactNoteMaxLength);
        Length(form => form.Address, Person.AddressMaxLength);
        Length(form => form.PreferredLanguage, LanguageMaxLength);
        Length(form => form.GuardianName, Person.NameMaxLength);

        RuleFor(form => form.Gender).Chosen().WithMessage(_ => Text.T("People.Error.Gender"));
        RuleFor(form => form.Residence).IsInEnum().WithMessage(_ => Text.T("Common.Error.Invalid"));
        RuleFor(form => form.Phone).IsPhoneOfAPerson();
        RuleFor(form => form.GuardianPhone).IsPhoneOfAPerson();

        RuleFor(form => form.BirthYear)
            .NotNull()
            .When(form => form.BirthMonth is not null || form.BirthDay is not null || form.BirthEstimated)
            .WithMessage(_ => Text.T("People.Error.BirthYearMissing"));
        RuleFor(form => form.BirthYear)
            .Must(year => year is null || (year >= clock.Today().Year - BirthDate.OldestAge && year <= clock.Today().Year))
            .WithMessage(_ => Text.T("People.Error.BirthYear", clock.Today().Year - BirthDate.OldestAge, clock.Today().Year));
        RuleFor(form => form.BirthDay)
            .Must((form, _) => form.Birth is { } birth && birth.On <= clock.Today())
            .When(form => form.BirthYear is >= 1900 && form.BirthYear <= clock.Today().Year)
            .WithMessage(_ => Text.T("People.Error.BirthDay"));
    }

    private void Length(System.Linq.Expressions.Expression<Func<PersonForm, string?>> text, int longest) =>
        RuleFor(text).MaximumLength(longest).WithMessage(_ => Text.T("Common.Error.Long", longest));
}
