using System.Text.RegularExpressions;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Which files are data, by their names: one rule for the build, the tool, the schemas and the formatter. What a project hands over is data, but for
/// two kinds of names that come along by accident.
/// </summary>
public static class DataFileName
{
    /// <summary>Endings are told apart without regard to case, as the build's globs do.</summary>
    private static readonly Regex s_data = new(@"\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex s_likeData = new(@"\.ya?ml[^a-z]|\.ya?ml$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What an editor, a version control system or an operating system leaves beside a file, such as a lock: no data.</summary>
    public static bool IsHidden(string path) => NameOf(path).StartsWith(".", StringComparison.Ordinal);

    /// <summary>Whether the file is YAML by its name.</summary>
    public static bool IsData(string path) => !IsHidden(path) && s_data.IsMatch(NameOf(path));

    /// <summary>Whether somebody may think that the file is data, which it is not: a copy, a backup, what a browser saved as text.</summary>
    public static bool IsAlmostData(string path) => !IsHidden(path) && !IsData(path) && s_likeData.IsMatch(NameOf(path));

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
