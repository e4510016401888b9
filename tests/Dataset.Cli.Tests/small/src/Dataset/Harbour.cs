using Dataset.Schema;

namespace Dataset;

/// <summary>A newspaper's report.</summary>
[Entity("reports", Container = "Reports")]
public sealed partial record Report
{
    /// <summary>The report's id.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The file with the text.</summary>
    [ArticleFile]
    public partial string File { get; }

    /// <summary>The hash of the text.</summary>
    [ContentHash]
    public partial string Sha256 { get; }

    /// <summary>The day of the newspaper.</summary>
    [PublishedOn]
    public partial FuzzyDate Printed { get; }

    [BuildOnly, NotCited]
    private partial RowList<Padding> Padding { get; }
}

/// <summary>Words that state nothing.</summary>
[Part]
public sealed partial record Padding
{
    [BuildOnly, Verbatim]
    private partial string Quote { get; }

    /// <summary>Why not.</summary>
    [BuildOnly]
    private partial string? Why { get; }
}

/// <summary>A place where ships land.</summary>
[Entity("ports", NamedMembers = true)]
public sealed partial record Port
{
    /// <summary>The port's id.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The port's name.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }
}

/// <summary>A ship.</summary>
[Entity("ships", NamedMembers = true)]
public sealed partial record Ship : ITestified
{
    /// <summary>The ship's id.</summary>
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    /// <summary>The ship's name.</summary>
    [DisplayName, Editorial]
    public partial string Name { get; }

    /// <summary>What drives it.</summary>
    public partial Rig Rig { get; }

    /// <summary>Its masts.</summary>
    public partial int? Masts { get; }

    /// <summary>When it was launched.</summary>
    public partial FuzzyDate? Launched { get; }

    /// <summary>Where it belongs.</summary>
    public partial Port? Home { get; }

    /// <summary>Other names.</summary>
    [Editorial]
    public partial RowList<string> Nicknames { get; }

    /// <inheritdoc/>
    public partial RowList<Passage> Evidence { get; }

    /// <inheritdoc/>
    public partial RowList<Reason> Basis { get; }

    /// <inheritdoc/>
    public partial RowList<Verdict> Disputes { get; }
}

/// <summary>What drives a ship.</summary>
public enum Rig
{
    /// <summary>Two masts or more, fore-and-aft sails.</summary>
    Schooner,

    /// <summary>Two square-rigged masts.</summary>
    Brig,

    /// <summary>An engine.</summary>
    SteamShip,
}

/// <summary>What newspapers testify.</summary>
[Union]
public partial interface ITestified
{
    /// <summary>What they say.</summary>
    RowList<Passage> Evidence { get; }

    /// <summary>What else we know.</summary>
    RowList<Reason> Basis { get; }

    /// <summary>What they disagree on.</summary>
    RowList<Verdict> Disputes { get; }
}

/// <summary>Words of a report.</summary>
[Part, Evidence]
public sealed partial record Passage
{
    [Owner]
    public partial ITestified Of { get; }

    /// <summary>The report.</summary>
    [EvidenceSource]
    public partial Report In { get; }

    /// <summary>Its words.</summary>
    [Verbatim]
    public partial string? Quote { get; }

    [BuildOnly, QuotePrefix]
    private partial string? Prefix { get; }

    [BuildOnly, QuoteSuffix]
    private partial string? Suffix { get; }

    /// <summary>The fields.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    [BuildOnly, Asserts]
    private partial object? Says { get; }

    /// <summary>As printed.</summary>
    [Prints]
    public partial string? Prints { get; }

    [BuildOnly, Refutes]
    private partial Flaw? Fault { get; }

    [Offsets]
    public partial TextSpan Span { get; }
}

/// <summary>Why a report is wrong.</summary>
public enum Flaw
{
    /// <summary>It spells it wrongly.</summary>
    Misspelling,

    /// <summary>It is too old.</summary>
    Outdated,
}

/// <summary>Where a value comes from that no report gives.</summary>
[Part, Basis]
public sealed partial record Reason
{
    [Owner]
    public partial ITestified Of { get; }

    /// <summary>The fields.</summary>
    [AimsAt]
    public partial RowList<RowField> For { get; }

    /// <summary>What kind of reason.</summary>
    [BasisKind]
    public partial ReasonKind Kind { get; }

    /// <summary>What was read.</summary>
    [BasisReference]
    public partial string? Ref { get; }

    /// <summary>The reasoning.</summary>
    public partial string? Note { get; }
}

/// <summary>Kinds of reasons.</summary>
public enum ReasonKind
{
    /// <summary>Concluded.</summary>
    Inferred,

    /// <summary>Read elsewhere.</summary>
    External,

    /// <summary>Our own.</summary>
    Editorial,
}

/// <summary>How a contradiction is judged.</summary>
[Part, Resolution]
public sealed partial record Verdict
{
    [Owner]
    public partial ITestified Of { get; }

    /// <summary>The field.</summary>
    [AimsAt, NotEmpty]
    public partial RowList<RowField> For { get; }

    /// <summary>The judgement.</summary>
    public partial string Note { get; }
}

/// <summary>An id that is no longer in use.</summary>
[Entity("redirects"), Redirects]
public sealed partial record Redirect
{
    /// <summary>The retired id.</summary>
    [Key, RedirectFrom]
    public partial string From { get; }

    /// <summary>What became of it.</summary>
    public partial RedirectKind Kind { get; }

    /// <summary>What took its place.</summary>
    [RedirectTo]
    public partial RowList<string> To { get; }
}

/// <summary>What became of an id.</summary>
public enum RedirectKind
{
    /// <summary>It has another one.</summary>
    Moved,

    /// <summary>It was several things.</summary>
    Split,

    /// <summary>It is gone.</summary>
    Withdrawn,
}
