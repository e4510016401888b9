using Dataset.Schema;

namespace Dataset;

/// <summary>What can be talked about.</summary>
[Union]
public partial interface ITopic
{
    /// <summary>The key.</summary>
    string Id { get; }

    /// <summary>The name as the dataset displays it.</summary>
    string Name { get; }
}
