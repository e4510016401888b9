using Dataset.Schema;

namespace Dataset;

/// <summary>The ledger: which ids were ever released. It serves the build only, which lets none of them disappear without a redirect.</summary>
[Entity("released")]
internal sealed partial record ReleasedIds
{
    [BuildOnly, ReleasedTable]
    private partial string Table { get; }

    [BuildOnly, ReleasedKeys]
    private partial RowList<string> Ids { get; }
}
