using Dataset.Schema;

namespace Dataset;

/// <summary>A passage of an article, and what it says about a fact (W3C Web Annotation; FactBank for certainty).</summary>
[Part, Evidence]
public sealed partial record Evidence
{
    /// <summary>The fact.</summary>
    [Owner]
    public partial IFact Fact { get; }

    /// <summary>The article (oa:hasSource).</summary>
    [EvidenceSource]
    public partial Source In { get; }

    /// <summary>The words of the article (oa:exact); null where they are too long to be shipped: the offsets remain.</summary>
    [Verbatim]
    public partial string? Quote { get; }

    [BuildOnly, QuotePrefix]
    private partial string? Prefix { get; }

    [BuildOnly, QuoteSuffix]
    private partial string? Suffix { get; }

    /// <summary>The fields of the fact that the passage speaks for; none: that the fact exists.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    [BuildOnly, Asserts]
    private partial object? Says { get; }

    /// <summary>The words as printed, where they are no value: "nearly a year".</summary>
    [Prints]
    public partial string? Prints { get; }

    [BuildOnly, Refutes]
    private partial Fault? Fault { get; }

    /// <summary>The office that the words give the person.</summary>
    [Credits(nameof(Speaker))]
    public partial Post? Credits { get; }

    /// <summary>Who speaks in the passage: the article, or somebody in it.</summary>
    [Default("narrated"), BetweenMarks("quoted")]
    public partial Voice Voice { get; }

    /// <summary>Whom the article attributes it to.</summary>
    [RequiredWhen(nameof(Voice), "reported", "quoted", Or = nameof(Attribution))]
    public partial IActor? Speaker { get; }

    /// <summary>Whom the article attributes it to, in its words, where that is nobody in particular, or several: "is seen as".</summary>
    public partial string? Attribution { get; }

    /// <summary>How certain the article is (FactBank).</summary>
    [Default("certain")]
    public partial Certainty Certainty { get; }

    /// <summary>Whether it speaks of what was, will be, could be, or was not (PLOVER auxiliary modes).</summary>
    [Modality("future", "hypothetical", "negated"), Default("past")]
    public partial Time Time { get; }

    /// <summary>What a reader should know about the passage; also why it counts although something about its words is wrong.</summary>
    [OneVerdict("misquote"), WholeClause]
    public partial string? Note { get; }

    /// <summary>Where the passage stands in the article's text, in UTF-16 units (oa:TextPositionSelector).</summary>
    [Offsets]
    public partial TextSpan Span { get; }
}
