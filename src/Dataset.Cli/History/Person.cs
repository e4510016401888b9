using System.Text.RegularExpressions;

namespace Dataset.Cli.History;

/// <summary>A git identity; people are told apart by their addresses.</summary>
internal sealed partial record Person(string Name, string Email)
{
    /// <summary>Whom git does not know; wrote nothing.</summary>
    public static Person Nobody { get; } = new("", "");

    /// <summary>Out of <c>Name &lt;address&gt;</c>; null for what has no address.</summary>
    public static Person? Of(string contact)
    {
        int start = contact.LastIndexOf('<');
        int end = contact.IndexOf('>', Math.Max(start, 0));
        return start < 0 || end <= start + 1 ? null : new Person(contact[..start].Trim(), contact[(start + 1)..end].Trim());
    }

    public bool Is(Person other) => string.Equals(Address(Email), Address(other.Email), StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Name + " <" + Email + ">";

    /// <summary>GitHub's address that hides another one comes with the account's number or without.</summary>
    private static string Address(string email) => HiddenByGitHub().Replace(email, "");

    [GeneratedRegex(@"^[0-9]+\+(?=[^@]+@users\.noreply\.github\.com$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HiddenByGitHub();
}
