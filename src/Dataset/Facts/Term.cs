using Dataset.Schema;

namespace Dataset;

/// <summary>One thing that an instrument says (PA-X provision).</summary>
[Part]
public sealed partial record Term : IFact
{
    /// <summary>The instrument.</summary>
    [Owner]
    public partial Instrument Instrument { get; }

    /// <summary>What it settles.</summary>
    [Editorial, NotEmpty]
    public partial RowList<Issue> Issues { get; }

    /// <summary>What it says, in the dataset's words.</summary>
    [Editorial]
    public partial string Text { get; }

    /// <summary>Who has to do something.</summary>
    public partial RowList<IActor> Obligors { get; }

    /// <summary>For whom.</summary>
    public partial RowList<IActor> Beneficiaries { get; }

    /// <summary>For how long (ISO 8601).</summary>
    public partial IsoDuration? Duration { get; }

    /// <summary>How much.</summary>
    public partial string? Quantity { get; }

    /// <summary>Whether what it says was made public.</summary>
    [Default("true")]
    public partial bool Disclosed { get; }

    /// <inheritdoc/>
    public partial RowList<Evidence> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Basis> Basis { get; }

    /// <inheritdoc/>
    [YamlName("disputes")]
    public partial RowList<DisputeNote> DisputeNotes { get; }
}
