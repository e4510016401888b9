using System.Globalization;
using System.Text;

namespace Dataset.Compiler.Catalogues;

/// <summary>
/// Gives out names, each once, that are the same in every format: words joined by underscores, since a hyphen means minus to SQL; two that differ in
/// the size of their letters alone are one name to SQL and to some file systems.
/// </summary>
internal sealed class ViewNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public ViewNames(params string[] reserved) => _taken.UnionWith(reserved);

    /// <summary>The name, or the first that is free: <c>rows</c>, <c>rows_2</c>.</summary>
    public string Take(string wanted)
    {
        string name = Plain(wanted), free = name;
        for (int i = 2; !_taken.Add(free); i++)
        {
            free = name + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }

    /// <summary>The name of a C# type in words: <c>CeasefireTerm</c> is <c>ceasefire_term</c>.</summary>
    public static string OfType(string name)
    {
        var words = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                words.Append('_');
            }

            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (char c in name)
        {
            plain.Append(char.IsLetterOrDigit(c) ? c : '_');
        }

        return plain.Length == 0 ? "_" : plain.ToString();
    }
}
