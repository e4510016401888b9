using System.Globalization;

namespace Dataset.Cli.Releasing;

/// <summary>A version as releases have it: three numbers.</summary>
internal readonly record struct SemanticVersion(int Major, int Minor, int Patch) : IComparable<SemanticVersion>
{
    /// <summary>Null for what is no such version.</summary>
    public static SemanticVersion? Of(string text)
    {
        string[] parts = text.Split('.');
        return parts.Length == 3 && Number(parts[0]) is { } major && Number(parts[1]) is { } minor && Number(parts[2]) is { } patch
            ? new SemanticVersion(major, minor, patch)
            : null;
    }

    public int CompareTo(SemanticVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && (text.Length == 1 || text[0] != '0') ? number : null;
}
