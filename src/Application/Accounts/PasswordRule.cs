using CaseManager.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.Application.Accounts;

/// <summary>A password is long and withstands many guesses; it need not mix kinds of characters.</summary>
internal sealed class PasswordRule(AccountsDb db) : IPasswordValidator<Credentials>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    /// <summary>More than two hundred million guesses.</summary>
    private const double EnoughBits = 28;

    // One of some thousand wards; somebody who guesses at a person begins with the person's own names.
    private const double WardBits = 11;
    private const double OwnBits = 2;

    public async Task<IdentityResult> ValidateAsync(UserManager<Credentials> manager, Credentials user, string? password)
    {
        if (password is null || password.Length is < MinLength or > MaxLength)
        {
            return Refuse("Length");
        }

        var names = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var ward in await db.Database.SqlQuery<string>($"select distinct name as \"Value\" from directory.wards").ToListAsync())
        {
            // With and without the kind of ward that it is called by.
            var words = NameKey.Words(ward);
            (names[string.Concat(words)], names[string.Concat(words.Skip(1))]) = (WardBits, WardBits);
        }

        foreach (var own in new[] { user.UserName, user.FullName })
        {
            var words = NameKey.Words(own);
            words.Append(string.Concat(words)).Where(word => word.Length > 2).ToList().ForEach(word => names[word] = OwnBits);
        }

        return PasswordStrength.Bits(password, names) < EnoughBits ? Refuse("Guessed") : IdentityResult.Success;
    }

    private static IdentityResult Refuse(string rule) =>
        IdentityResult.Failed(new IdentityError { Code = rule, Description = Texts.Text.T($"Accounts.Password.{rule}", MinLength) });
}
