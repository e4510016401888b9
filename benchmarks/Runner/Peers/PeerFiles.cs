namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>Writes the rows for the peers that have a format of their own, from the JSON that all sizes have.</summary>
internal static class PeerFiles
{
    public static void Write(string folder)
    {
        ReadyRows rows = JsonRows.Read();
        FlatRows.Write(rows, folder);
        MemoryPackRows.Write(rows, folder);
        MessagePackRows.Write(rows, folder);
        LmdbRows.Write(rows, folder);
    }
}
