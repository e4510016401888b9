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

    /// <summary>Whether it is that place, or lies in it, however far down: Diriyah Palace lies in Riyadh and in Saudi Arabia.</summary>
    bool IsWithin(IPlace place);

    /// <summary>The state that it is, or lies in; null of what states disagree over, or where that is not said.</summary>
    Organization? State { get; }
}
