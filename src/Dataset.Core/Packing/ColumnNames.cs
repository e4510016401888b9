namespace Dataset.Core.Packing;

/// <summary>How the packed columns of a table, a column or an index are called; packer and accessors agree by it.</summary>
public static class ColumnNames
{
    public const string Count = "Count";

    /// <summary>The prefix of the text that columns share; the underscore keeps it apart from a property of that name.</summary>
    public const string Text = "_Text";

    /// <summary>The prefix of the text that stands row by row.</summary>
    public const string RowText = "_RowText";

    /// <summary>The prefix of the key's hash table.</summary>
    public const string Key = "_Key";

    /// <summary>The prefix of the hash table of keys that moved.</summary>
    public const string Moved = "_Moved";

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

    public static string Utf8(string prefix) => prefix + "_Utf8";

    public static string IsAscii(string prefix) => prefix + "_IsAscii";

    public static string IsNull(string prefix) => prefix + "_IsNull";

    public static string Seed(string prefix) => prefix + "_Seed";

    public static string Window(string prefix) => prefix + "_Window";

    public static string Slots(string prefix) => prefix + "_Slots";

    public static string Displacements(string prefix) => prefix + "_Displacements";

    public static string Rows(string prefix) => prefix + "_Rows";

    public static string Keys(string prefix) => prefix + "_Keys";

    public static string Earliest(string prefix) => prefix + "_Earliest";

    public static string Latest(string prefix) => prefix + "_Latest";

    public static string Reach(string prefix) => prefix + "_Reach";
}
