using Dataset.Schema;

namespace Dataset;

/// <summary>Where a value comes from that no article states (PROV-O wasDerivedFrom).</summary>
[Part, Basis]
public sealed partial record Basis
{
    /// <summary>The fact.</summary>
    [Owner]
    public partial IFact Fact { get; }

    /// <summary>The fields of the fact; none: those that no passage covers.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    /// <summary>Concluded, looked up, or the coder's own.</summary>
    [BasisKind]
    public partial BasisKind Kind { get; }

    /// <summary>What was read: publication, title in curly quotation marks, date or <c>undated</c>, then where.</summary>
    [BasisReference, RequiredWhen(nameof(Kind), "external")]
    [WrittenAs("[^\u201C]+, \u201C.+\u201D, (([0-9]{1,2} )?([A-Z][a-z]+ )?[0-9]{4}|undated)(, .+)?", "a publication, its \u201Ctitle\u201D and a "
        + "date, as in: BBC News, \u201CUkraine crisis\u201D, 17 March 2014")]
    public partial string? Ref { get; }

    /// <summary>What was read there, where it is not the value.</summary>
    [BuildOnly, Asserts]
    private partial object? Says { get; }

    /// <summary>The reasoning.</summary>
    [RequiredWhen(nameof(Kind), "inferred")]
    public partial string? Note { get; }
}
