using CaseManager.Application.Accounts;
using CaseManager.Application.Database;
using CaseManager.Application.Disclosures;
using CaseManager.Application.Pipeline;
using CaseManager.Application.Slips;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CaseManager.Application;

/// <summary>What a host needs to offer the use cases.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddCaseManager(this IServiceCollection services, DatabaseSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton<Logins>();
        services.AddSingleton<DbContexts>();
        services.AddScoped<RequestActor>();
        services.AddScoped(provider => provider.GetRequiredService<RequestActor>().Actor);
        services.AddScoped<Permissions>();
        services.AddScoped<DbSession>();
        services.AddScoped(provider => provider.GetRequiredService<DbSession>().Db);
        services.AddScoped<AuditTrail>();
        services.AddScoped(provider => new Refusals(provider.GetRequiredService<AuditTrail>()));

        // Outermost first. Read top to bottom, this is what happens to every request.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(DeclarationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuditBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AccessBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SentOnceBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ReauthenticationBehavior<,>));

        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddUseCases();
        services.AddAccounts();
        services.AddSingleton(provider => new Notices(provider.GetRequiredService<Logins>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new Cards(provider.GetRequiredService<Logins>(), provider.GetRequiredService<TimeProvider>()));

        return services;
    }

    // Handlers and validators are found by what they implement.
    private static void AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(ServiceCollectionExtensions).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false }))
        {
            foreach (var face in type.GetInterfaces().Where(face => face.IsGenericType))
            {
                if (face.GetGenericTypeDefinition() is var definition
                    && (definition == typeof(IRequestHandler<,>) || definition == typeof(IValidator<>)))
                {
                    services.AddTransient(face, type);
                }

                if (face.GetGenericTypeDefinition() == typeof(ICommand<>))
                {
                    services.AddTransient(
                        typeof(IValidator<>).MakeGenericType(type), typeof(CitizenNumberValidator<>).MakeGenericType(type));
                }
            }
        }
    }
}
