using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Pipeline;
using CaseManager.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManager.Application.Tests.Database;

public sealed class ModelTests
{
    [Fact]
    public async Task What_the_code_maps_is_what_the_database_holds()
    {
        await using var programme = await Programme.Start();
        var columns = (await programme.Rows(
            "select table_schema || '.' || table_name || '.' || column_name, is_nullable = 'YES' from information_schema.columns",
            reader => (Name: reader.GetString(0), Nullable: reader.GetBoolean(1)))).ToDictionary(
                column => column.Name, column => column.Nullable);
        await using var scope = programme.Services.CreateAsyncScope();
        var models = new[]
        {
            scope.ServiceProvider.GetRequiredService<AccountsDb>().Model,
            scope.ServiceProvider.GetRequiredService<DbContexts>().Make(Login.Care).Model
        };
        var faults = new List<string>();

        foreach (var property in models.SelectMany(model => model.GetEntityTypes())
            .Where(entity => entity.GetTableName() is not null)
            .SelectMany(entity => entity.GetFlattenedProperties()))
        {
            var entity = (IEntityType)property.DeclaringType.ContainingEntityType;
            var column = $"{entity.GetSchema()}.{entity.GetTableName()}.{property.GetColumnName()}";
            if (!columns.TryGetValue(column, out var nullable))
            {
                faults.Add($"{column} does not exist");
            }
            else if (nullable && !property.IsNullable)
            {
                faults.Add($"{column} may be null, {entity.ClrType.Name}.{property.Name} may not");
            }
        }

        Assert.Empty(faults);
    }
}
