namespace Dataset.Generator.Storage;

/// <summary>How the packed columns of a table, a column or an index are called; packer and accessors agree by it.</summary>
public static class ColumnNames
{
    public const string Count = "Count";

    /// <summary>The prefix of the text that columns share; the underscores, which C# reserves for the build, keep it apart from a property of that name.</summary>
    public const string Shared = "__Text";

    /// <summary>The prefix of the text that stands row by row.</summary>
    public const string RowText = "__RowText";

    /// <summary>What finding a slot by UTF-8 returns where the text has to become UTF-16 first.</summary>
    public const string NeedsTranscoding = "-2";

    /// <summary>The prefix of the key's hash table.</summary>
    public const string Key = "__Key";

    /// <summary>The prefix of the hash table of keys that moved.</summary>
    public const string Moved = "__Moved";

    public static string Values(string prefix) => prefix + "_Values";

    public static string Base(string prefix) => prefix + "_Base";

    public static string Words(string prefix) => prefix + "_Words";

    public static string Starts(string prefix) => prefix + "_Starts";

    public static string Lengths(string prefix) => prefix + "_Lengths";

    public static string Ends(string prefix) => prefix + "_Ends";

    public static string Counts(string prefix) => prefix + "_Counts";

    public static string Offsets(string prefix) => prefix + "_Offsets";

    public static string Items(string prefix) => prefix + "_Items";

    public static string Heap(string prefix) => prefix + "_Heap";

    public static string Text(string prefix) => prefix + "_Text";

    public static string Symbols(string prefix) => prefix + "_Symbols";

    public static string Utf8(string prefix) => prefix + "_Utf8";

    public static string IsAscii(string prefix) => prefix + "_IsAscii";

    public static string IsNull(string prefix) => prefix + "_IsNull";

    /// <summary>The method that finds the list of a value.</summary>
    public static string Slice(string prefix) => prefix + "_Slice";

    /// <summary>The method that finds the first item of a sorted index that is not less.</summary>
    public static string FirstAtLeast(string prefix) => prefix + "_FirstAtLeast";

    public static string Seed(string prefix) => prefix + "_Seed";

    /// <summary>The method that finds the slot of a string.</summary>
    public static string Slot(string prefix) => prefix + "_Slot";

    /// <summary>The constant with the number of values in a column.</summary>
    public static string Length(string column) => column + "_Length";

    public static string Slots(string prefix) => prefix + "_Slots";

    public static string Displacements(string prefix) => prefix + "_Displacements";

    public static string Rows(string prefix) => prefix + "_Rows";

    public static string Keys(string prefix) => prefix + "_Keys";

    public static string Earliest(string prefix) => prefix + "_Earliest";

    public static string Latest(string prefix) => prefix + "_Latest";

    public static string Reach(string prefix) => prefix + "_Reach";
}
