using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What a file's rows seem to stand like, in words and as the declaration that would read them.</summary>
/// <param name="Seen">What the file holds: "a list of 7,000 entries at its root".</param>
/// <param name="Declaration">The attribute that would read it.</param>
internal sealed record ShapeGuess(string Seen, string Declaration)
{
    /// <summary>Below how many names the rows stand.</summary>
    public int Depth { get; private init; }

    /// <summary>Looks at the root of a file.</summary>
    public static ShapeGuess Of(YamlNode root, string path)
    {
        string file = path.Substring(path.LastIndexOf('/') + 1);
        switch (root)
        {
            case YamlSequence list:
                return new ShapeGuess(
                    "a list of " + Count(list.Items.Count, "entry", "entries") + " at its root", Attribute(file, RowsAre.List, null));
            case YamlMapping mapping:
                if (mapping.Entries.Count > 1 && mapping.Entries.Items.All(e => e.Value is YamlMapping))
                {
                    return new ShapeGuess(
                        "a mapping at its root with " + Count(mapping.Entries.Count, "key", "keys"), Attribute(file, RowsAre.ByKey, null));
                }

                return Below(mapping, file)
                    ?? new ShapeGuess("the fields of one row at its root", Attribute("*" + Extension(file), RowsAre.Single, null));
            default:
                return new ShapeGuess("text", Attribute(file, RowsAre.List, null));
        }
    }

    /// <summary>Rows below names that hold nothing else.</summary>
    private static ShapeGuess? Below(YamlMapping root, string file)
    {
        string at = "";
        int depth = 0;
        for (YamlMapping? level = root; level is not null;)
        {
            YamlEntry? entry = level.Entries.Items.FirstOrDefault(e => HoldsRows(e.Value)) ?? (level.Entries.Count == 1 ? level.Entries[0] : null);
            if (entry is null)
            {
                return null;
            }

            depth++;
            at += (at.Length > 0 ? "." : "") + entry.Key.Value;
            if (HoldsRows(entry.Value))
            {
                bool isList = entry.Value is YamlSequence;
                return new ShapeGuess(
                    (isList ? "a list" : "a mapping") + " of rows below '" + at + "'", Attribute(file, isList ? RowsAre.List : RowsAre.ByKey, at))
                { Depth = depth };
            }

            level = entry.Value as YamlMapping;
        }

        return null;
    }

    private static bool HoldsRows(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.Count > 1 && list.Items.Items.All(i => i is YamlMapping),
        YamlMapping mapping => mapping.Entries.Count > 1 && mapping.Entries.Items.All(e => e.Value is YamlMapping),
        _ => false,
    };

    private static string Attribute(string file, RowsAre rows, string? at) =>
        "[Files(\"" + file + "\"" + (rows == RowsAre.List ? "" : ", Rows = RowsAre." + rows) + (at is null ? "" : ", At = \"" + at + "\"") + ")]";

    private static string Extension(string file) => file.LastIndexOf('.') is > 0 and int dot ? file.Substring(dot) : "";

    private static string Count(int number, string one, string many) =>
        number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " " + (number == 1 ? one : many);
}
