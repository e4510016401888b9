using Dataset.Schema;

namespace Dataset;

/// <summary>What happens, and so can cause something else or follow from it (an activity in the sense of PROV-O).</summary>
[Union]
public partial interface IOccurrence
{
    /// <summary>The key.</summary>
    string Id { get; }

    /// <summary>The name as the dataset displays it.</summary>
    string Name { get; }

    /// <summary>What this happened because of, whichever of the two rows says so.</summary>
    RowList<IOccurrence> Causes { get; }

    /// <summary>What happened because of this, or came of it, whichever of the two rows says so.</summary>
    RowList<IOccurrence> Consequences { get; }
}
