using System.Collections;
using System.Runtime.CompilerServices;
using CaseManager.Application.Pipeline;
using CaseManager.Testing;
using CaseManager.Testing.Spellings;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseManager.Application.Tests.People;

/// <summary>A citizen's number stands in no text of any use case that changes something.</summary>
public sealed class CitizenNumberTests
{
    private const string Number = "CCCD 001099001234";

    // A draft is stored sealed, as it was typed. Answers are asked about question by question: SaveAnswers.
    private static readonly string[] Elsewhere = ["SaveDraft.Typed"];

    [Fact]
    public async Task Every_text_of_every_use_case_is_asked_about()
    {
        await using var programme = await Programme.Start();
        await using var scope = programme.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestActor>().Actor = await programme.Given.Administrator();
        var missed = new List<string>();
        var asked = 0;
        foreach (var command in typeof(IUseCase).Assembly.GetTypes().Where(type => type.IsClass && Is(type, typeof(ICommand<>))))
        {
            foreach (var (path, sample) in Samples(command))
            {
                var faults = scope.ServiceProvider.GetServices(typeof(IValidator<>).MakeGenericType(command)).OfType<IValidator>()
                    .Where(validator => Is(validator.GetType(), typeof(CitizenNumberValidator<>)))
                    .SelectMany(validator => validator.Validate(new ValidationContext<object>(sample)).Errors);
                asked++;
                if (!faults.Any(fault => fault.PropertyName == path))
                {
                    missed.Add($"{command.Name}.{path}");
                }
            }
        }

        Assert.True(asked > 100);
        // A telephone number has a reader of its own, which lets nothing else through.
        Assert.Equal(Elsewhere, missed.Where(path => !path.EndsWith("Phone", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_database_refuses_only_what_is_asked_about_and_the_plainest_of_it()
    {
        await using var programme = await Programme.Start();
        await using var connection = await TestDatabases.OpenAsSuperuser(programme.Database.Name);
        var refused = new List<string>();
        foreach (var (text, asked) in Spelling.CitizenNumbers)
        {
            await using var check =
                new NpgsqlCommand("select cast($1 as sec.free_text)", connection) { Parameters = { new() { Value = text } } };
            try
            {
                await check.ExecuteNonQueryAsync();
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.CheckViolation)
            {
                Assert.True(asked, text);
                refused.Add(text);
            }
        }

        Assert.Contains("001099001234", refused);
        Assert.Contains("CCCD001085012345", refused);
        Assert.Contains("Căn cước 001085012345", refused);
    }

    // Each sample holds one number, in one of the texts that this use case can carry.
    private static IEnumerable<(string Path, object Sample)> Samples(Type type)
    {
        foreach (var member in type.GetProperties().Where(member => member.SetMethod is not null))
        {
            foreach (var (path, value) in Values(member.PropertyType))
            {
                var sample = RuntimeHelpers.GetUninitializedObject(type);
                member.SetValue(sample, value);
                yield return (member.Name + path, sample);
            }
        }
    }

    private static IEnumerable<(string Path, object Value)> Values(Type type)
    {
        if (type == typeof(string))
        {
            yield return ("", Number);
        }
        else if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var item])
        {
            foreach (var (path, value) in Values(item))
            {
                var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
                list.Add(value);
                yield return ($"[0]{path}", list);
            }
        }
        else if (type.IsClass && type.Namespace?.StartsWith("CaseManager", StringComparison.Ordinal) is true)
        {
            foreach (var (path, sample) in Samples(type))
            {
                yield return ($".{path}", sample);
            }
        }
    }

    private static bool Is(Type type, Type open) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == open
            || Array.Exists(type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == open);
}
