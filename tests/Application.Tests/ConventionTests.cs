using CaseManager.Application.Pipeline;
using CaseManager.Domain;
using CaseManager.Domain.Access;
using CaseManager.Testing;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using MediatR;

namespace CaseManager.Application.Tests;

public sealed class ConventionTests
{
    [Fact]
    public void Every_request_is_a_use_case() =>
        Assert.All(
            typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IBaseRequest))),
            request => Assert.True(
                request.IsAssignableTo(typeof(IUseCase))
                    && request.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IRequest<>)),
                $"{request.Name} would run without access control or audit."));

    [Fact]
    public void Every_use_case_is_granted_to_a_role() =>
        Assert.All(
            typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IUseCase))),
            useCase =>
            {
                var needs = (AccessNeed)useCase.GetProperty(nameof(IUseCase.Needs))!.GetValue(null)!;
                Assert.Contains(AccessPolicy.Grants, grant => (grant.Operation, grant.Category) == (needs.Operation, needs.Category));
            });

    [Fact]
    public void Every_validation_message_is_a_text_of_the_product()
    {
        var validators = typeof(IUseCase).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false } && type.IsAssignableTo(typeof(IValidator)))
            .Select(type => type.GetConstructors().Single())
            .Select(make =>
                (IValidator)make.Invoke([
                    .. make.GetParameters().Select(needed => needed.ParameterType == typeof(TimeProvider) ? TimeProvider.System : null)
                ]));
        var rules = validators.SelectMany(validator => validator.CreateDescriptor().Rules.Select(rule => (validator, rule)));

        // The id of a form is not entered by a person.
        var wordless = rules.Where(one => one.rule.PropertyName?.EndsWith("Id.Value", StringComparison.Ordinal) is false)
            .SelectMany(one =>
                one.rule.Components.Where(HasNoWords).Select(_ => $"{one.validator.GetType().Name}: {one.rule.PropertyName}"));

        Assert.Empty(wordless.Distinct());

        static bool HasNoWords(IRuleComponent component)
        {
            try
            {
                return component.Validator is not IChildValidatorAdaptor
                    && component.GetUnformattedErrorMessage().Contains("{PropertyName}", StringComparison.Ordinal);
            }
            catch (NullReferenceException)
            {
                // Words that depend on what was entered.
                return false;
            }
        }
    }

    [Fact]
    public async Task Every_record_about_a_client_is_protected_by_the_database()
    {
        await using var programme = await Programme.Start();

        var unprotected = await programme.Rows(
            """
            select c.table_schema || '.' || c.table_name from information_schema.columns c
            where c.column_name = 'client_code' and c.table_schema in ('care', 'vault', 'intake')
              and (select count(*) from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name) < 3
            """,
            reader => reader.GetString(0));

        Assert.Empty(unprotected);
    }
}
