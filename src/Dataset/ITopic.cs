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

    /// <summary>What the articles state about it beside what other tables hold: background, analysis, figures.</summary>
    RowList<Assertion> Assertions { get; }

    /// <summary>What articles state about it and is wrong.</summary>
    RowList<RefutedAssertion> RefutedAssertions { get; }

    /// <summary>What the articles ask about it, or leave open.</summary>
    RowList<Question> Questions { get; }
}
