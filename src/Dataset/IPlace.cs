using Dataset.Schema;

namespace Dataset;

/// <summary>Where something happens: a place, or an organization that is a state.</summary>
[Union]
public partial interface IPlace
{
    /// <summary>The key.</summary>
    string Id { get; }

    /// <summary>The name as the dataset displays it.</summary>
    string Name { get; }
}
