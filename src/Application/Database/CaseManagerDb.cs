using CaseManager.Domain;
using CaseManager.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CaseManager.Application.Database;

/// <summary>
/// The programme's records as use cases see them. It is internal, so the only door to the data is a use case; and it maps what the SQL
/// files made, it never makes tables itself.
/// </summary>
internal sealed class CaseManagerDb(DbContextOptions<CaseManagerDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<ClientCode>().HaveConversion<ClientCodeConverter>();
        configuration.Properties<Enum>().HaveConversion<string>();
        foreach (var type in typeof(Account).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false }))
        {
            configuration.Properties(typeof(Id<>).MakeGenericType(type)).HaveConversion(typeof(IdConverter<>).MakeGenericType(type));
        }
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(CaseManagerDb).Assembly);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetKeys().SelectMany(key => key.Properties))
            {
                key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }

            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
            {
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IVersioned>().Where(entry => entry.State == EntityState.Modified))
        {
            var version = entry.Property(record => record.Version);
            version.CurrentValue = version.OriginalValue + 1;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private sealed class ClientCodeConverter()
        : ValueConverter<ClientCode, string>(code => code.Value, text => ClientCode.Parse(text, null));

    private sealed class IdConverter<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));
}
