using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Declarations;

/// <summary>Names in YAML, where no attribute gives one.</summary>
internal static class YamlNaming
{
    /// <summary>The name that a policy gives to a property or member.</summary>
    public static string Of(Naming policy, string name) => policy switch
    {
        Naming.Kebab => KebabCase(name),
        Naming.Camel => CamelCase(name),
        Naming.Pascal => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1),
        Naming.Exact => name,
        _ => SnakeCase(name),
    };

    /// <summary><c>PublishedOn</c> to <c>publishedOn</c>, <c>URLPath</c> to <c>urlPath</c>.</summary>
    public static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(letters[i]) && !(i > 0 && i + 1 < letters.Length && char.IsLower(letters[i + 1])); i++)
        {
            letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    /// <summary><c>PublishedOn</c> to <c>published_on</c>.</summary>
    public static string SnakeCase(string name) => Split(name, '_');

    /// <summary><c>NearInfrared</c> to <c>near-infrared</c>.</summary>
    public static string KebabCase(string name) => Split(name, '-');

    /// <summary><c>star_clusters</c> to <c>StarClusters</c>.</summary>
    public static string PascalCase(string name)
    {
        StringBuilder result = new(name.Length);
        bool upper = true;
        foreach (char c in name)
        {
            if (c is '_' or '-' or '/')
            {
                upper = true;
                continue;
            }

            result.Append(upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        return result.ToString();
    }

    public static bool IsValid(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(c => char.IsLetter(c) || c is (>= '0' and <= '9') or '_' or '-' or '/');

    /// <summary>Whether a field or a value can be called so: any text can that a line of YAML can show.</summary>
    public static bool IsField(string name) =>
        name.Length > 0 && !name.Any(c => char.IsControl(c) || CharacterRules.IsUnusualLineBreak(c) || CharacterRules.IsBidirectionalControl(c));

    /// <summary>Whether generated code can use the name; keywords are lower case and so never among the names we give.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetter(c) || c is (>= '0' and <= '9') or '_');

    private static string Split(string name, char separator)
    {
        StringBuilder result = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            // A word begins at a capital after a small letter or digit, and at the last capital of a run: XMLFile is xml_file.
            bool begins = i > 0 && char.IsUpper(c)
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins && name[i - 1] != '_')
            {
                result.Append(separator);
            }

            result.Append(c == '_' ? separator : char.ToLowerInvariant(c));
        }

        return result.ToString();
    }
}

/// <summary>How names in YAML follow from names in C#; the numbers are those of the enum that declarations use.</summary>
public enum Naming
{
    /// <summary><c>published_on</c></summary>
    Snake,

    /// <summary><c>published-on</c></summary>
    Kebab,

    /// <summary><c>publishedOn</c></summary>
    Camel,

    /// <summary><c>PublishedOn</c></summary>
    Pascal,

    /// <summary>As C# has it.</summary>
    Exact,
}
