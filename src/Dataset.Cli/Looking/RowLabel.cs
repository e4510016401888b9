namespace Dataset.Cli.Looking;

/// <summary>What a row is called, and where it stands.</summary>
/// <param name="Table">The list in which it stands, as YAML names it.</param>
/// <param name="Key">Its id.</param>
/// <param name="Name">Its name; empty where it has none.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Fault">Why the row as a whole is wrong; empty where it is not.</param>
internal sealed record RowLabel(string Table, string Key, string Name, string Path, int Line, string Fault)
{
    /// <summary>Its id with its table: <c>events/riyadh</c>.</summary>
    public string Record => Table + "/" + Key;

    public static void Write(BinaryWriter to, RowLabel label)
    {
        to.Write(label.Table);
        to.Write(label.Key);
        to.Write(label.Name);
        to.Write(label.Path);
        to.Write7BitEncodedInt(label.Line);
        to.Write(label.Fault);
    }

    public static RowLabel Read(BinaryReader from) => new(
        from.ReadString(), from.ReadString(), from.ReadString(), from.ReadString(), from.Read7BitEncodedInt(), from.ReadString());
}
