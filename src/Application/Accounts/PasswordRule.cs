using CaseManager.Domain;
using Microsoft.AspNetCore.Identity;

namespace CaseManager.Application.Accounts;

/// <summary>A password is long and not one of the first to be guessed; it need not mix kinds of characters.</summary>
internal sealed class PasswordRule : IPasswordValidator<Credentials>
{
    public const int MinLength = 12;
    public const int MaxLength = 128;

    private static readonly string[] Guessed =
    [
        "matkhau", "password", "congan", "matuy", "methadone", "ketnoihotro", "123456", "abcdef", "qwerty", "iloveyou", "anhyeuem", "hanoi",
        "vietnam", "phuong", ];

    public Task<IdentityResult> ValidateAsync(UserManager<Credentials> manager, Credentials user, string? password)
    {
        var bare = new string([.. NameKey.Of(password ?? "").Where(char.IsLetterOrDigit)]);
        var rest = Guessed.Append(NameKey.Of(user.UserName ?? ""))
            .Where(word => word.Length > 2)
            .Aggregate(bare, (left, word) => left.Replace(word, "", StringComparison.Ordinal));

        return Task.FromResult(
            password is null || password.Length < MinLength || password.Length > MaxLength ? Refuse("Length")
            : rest.TrimEnd("0123456789".ToCharArray()) is var words
                && (words.Length == 0 || (words.Length < 6 && rest.Distinct().Count() < 6)) ? Refuse("Guessed")
            : IdentityResult.Success);
    }

    private static IdentityResult Refuse(string rule) =>
        IdentityResult.Failed(new IdentityError { Code = rule, Description = Texts.Text.T($"Accounts.Password.{rule}", MinLength) });
}
