using Dataset.Schema;

namespace Dataset;

/// <summary>What happens, and so can cause something else or follow from it (an activity in the sense of PROV-O).</summary>
[Union]
public partial interface IOccurrence
{
    /// <summary>The key.</summary>
    string Id { get; }

    /// <summary>The events that happened because of this.</summary>
    RowList<Event> Consequences { get; }
}
