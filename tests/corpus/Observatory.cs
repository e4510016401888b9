#nullable enable

// The schema the generator's own tests use. It has nothing to do with any real dataset, and its provenance fields have other names
// than those of the dataset in this repository, so that a test fails where a name instead of a role was taken for granted.

using System;
using Dataset.Schema;

namespace Observatory;

// ---- unions --------------------------------------------------------------------------------------------------------------------

/// <summary>Something in the sky.</summary>
[Union]
public partial interface ICelestial;

/// <summary>Something that looks at the sky.</summary>
[Union]
public partial interface IInstrument;

/// <summary>Whatever carries citations: tables and nested rows alike.</summary>
[Union]
public partial interface IFact;

// ---- enums ---------------------------------------------------------------------------------------------------------------------

/// <summary>Harvard's classes.</summary>
public enum SpectralClass
{
    Unknown,
    O,
    B,
    A,
    F,
    G,
    K,
    M,

    [YamlName("WR")]
    WolfRayet,
}

/// <summary>Where in the spectrum an instrument sees.</summary>
public enum Band
{
    Optical,
    NearInfrared,
    Radio,
    XRay,
}

/// <summary>How a name came about.</summary>
public enum AliasKind
{
    Historical,
    Catalogue,
    Misspelling,
}

/// <summary>How far an observation came.</summary>
public enum ObservationStatus
{
    Scheduled,
    Done,
    CloudedOut,
}

/// <summary>What an observer does at the telescope.</summary>
public enum Duty
{
    Lead,
    Operator,
    Guest,
}

/// <summary>Why a paper is wrong.</summary>
public enum ErrorKind
{
    Typo,
    WrongDate,
    WrongTarget,
    Overclaimed,
}

/// <summary>Whether an observer was at the telescope.</summary>
public enum Attendance
{
    OnSite,
    ByLine,
    Missed,
}

/// <summary>What a paper speaks of: what was seen, or what will be.</summary>
public enum Mood
{
    Seen,
    Expected,
    Proposed,
}

/// <summary>Whose words a passage has: the paper's, or somebody's whom it quotes.</summary>
public enum Manner
{
    Told,
    Quoted,
}

/// <summary>Where a value comes from that no paper states.</summary>
public enum GroundKind
{
    Inferred,
    External,
    Editorial,
}

/// <summary>How a contradiction is judged.</summary>
public enum Verdict
{
    Open,
    Settled,
}

// ---- settings and history ------------------------------------------------------------------------------------------------------

/// <summary>The catalogue's own data: one row, without a key.</summary>
[Entity("catalogue", Container = "CatalogueInfo")]
public sealed partial record Settings
{
    /// <summary>The version of the data.</summary>
    public partial string Version { get; }

    /// <summary>The day up to which the catalogue knows the sky.</summary>
    [CutOff]
    public partial DateOnly ClosedOn { get; }

    [QuoteWordLimit, Default("12")]
    private partial int PassageWords { get; }

    [QuoteShareLimit, Default("0.5")]
    private partial decimal PassageShare { get; }
}

/// <summary>An id that is no longer used.</summary>
[Entity("renamings"), Redirects]
public sealed partial record Renaming
{
    [Key, RedirectFrom]
    public partial string Old { get; }

    [RedirectTo]
    public partial RowList<string> New { get; }

    [DisplayName]
    public partial string? Reason { get; }
}

// ---- papers --------------------------------------------------------------------------------------------------------------------

/// <summary>A paper that is cited.</summary>
[Entity("papers", NamedMembers = true)]
public sealed partial record Paper
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [ArticleFile, Unique]
    public partial string TextFile { get; }

    [ContentHash]
    public partial string Digest { get; }

    [DisplayName]
    public partial string Title { get; }

    [PublishedOn, Moment]
    public partial FuzzyDate PrintedOn { get; }

    public partial Uri? Link { get; }

    /// <summary>The paper that this one repeats.</summary>
    [NotEqual(nameof(Id))]
    public partial Paper? ReprintOf { get; }

    [Inverse(typeof(Citation), nameof(Citation.Paper))]
    public partial RowList<Citation> Citations { get; }

    [BuildOnly, NotCited]
    private partial RowList<Furniture> Furniture { get; }
}

/// <summary>Words of a paper that state no fact: running heads, thanks.</summary>
[Part]
public sealed partial record Furniture
{
    [Verbatim]
    public partial string? Words { get; }

    [QuotePrefix]
    private partial string? Before { get; }

    [QuoteSuffix]
    private partial string? After { get; }
}

/// <summary>What a paper says about a fact.</summary>
[Part, Evidence]
public sealed partial record Citation
{
    [Owner]
    public partial IFact Subject { get; }

    [EvidenceSource]
    public partial Paper Paper { get; }

    [Verbatim]
    public partial string? Passage { get; }

    [BuildOnly, QuotePrefix]
    private partial string? Before { get; }

    [BuildOnly, QuoteSuffix]
    private partial string? After { get; }

    [AimsAt]
    public partial RowList<RowField> Supports { get; }

    [BuildOnly, Asserts]
    private partial object? Claims { get; }

    [Prints]
    public partial string? Wording { get; }

    [BuildOnly, Refutes]
    private partial ErrorKind? Error { get; }

    [Modality("expected", "proposed"), Default("seen")]
    public partial Mood Mood { get; }

    [BetweenMarks("quoted")]
    public partial Manner? Manner { get; }

    /// <summary>Whose words the passage gives.</summary>
    public partial Observer? Voice { get; }

    /// <summary>The telescope that the passage calls somebody the director of.</summary>
    [Credits(nameof(Voice))]
    public partial Telescope? Directs { get; }

    /// <summary>Why the passage counts although something about it is wrong.</summary>
    [OneVerdict, WholeClause]
    public partial string? Comment { get; }

    [Offsets]
    public partial TextSpan At { get; }
}

/// <summary>Where a value comes from that no paper states.</summary>
[Part, Basis]
public sealed partial record Ground
{
    [Owner]
    public partial IFact Subject { get; }

    [AimsAt]
    public partial RowList<RowField> Covers { get; }

    [BasisKind]
    public partial GroundKind Kind { get; }

    [BasisReference, RequiredWhen(nameof(Kind), "external"), WrittenAs("[^,]+, volume [0-9]+, [0-9]{4}", "a journal, its volume and a year")]
    public partial string? Where { get; }

    /// <summary>What was read there instead of the value.</summary>
    [BuildOnly, Asserts]
    private partial object? Says { get; }

    public partial string? Remark { get; }
}

/// <summary>How a contradiction between papers is judged.</summary>
[Part, Resolution]
public sealed partial record Ruling
{
    [Owner]
    public partial IFact Subject { get; }

    [AimsAt]
    public partial RowList<RowField> On { get; }

    public partial Verdict Verdict { get; }

    public partial string? Why { get; }
}

// ---- the sky -------------------------------------------------------------------------------------------------------------------

/// <summary>A star.</summary>
[Entity("stars", NamedMembers = true)]
public sealed partial record Star : ICelestial, IFact
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName, Editorial, Index(Name = "ByName")]
    public partial string Name { get; }

    [Editorial, Index(Name = "ByName", On = nameof(Designation.Text)), Index(Name = "ByAliasKind", On = nameof(Designation.Kind))]
    public partial RowList<Designation> Aliases { get; }

    /// <summary>The number in the Hipparcos catalogue.</summary>
    [Unique, Editorial, Index(Range = true)]
    public partial int? Hip { get; }

    [Index, Default("unknown"), Editorial]
    public partial SpectralClass Class { get; }

    public partial decimal? Magnitude { get; }

    [Default("false"), Editorial]
    public partial bool Variable { get; }

    /// <summary>From one maximum of light to the next.</summary>
    [RequiredWhen(nameof(Variable), "true")]
    public partial IsoDuration? Period { get; }

    /// <summary>The star this one orbits.</summary>
    [Parent, NotEqual(nameof(Id)), Index]
    public partial Star? Around { get; }

    [Index, Editorial]
    public partial RowList<string> Keywords { get; }

    [Index, Editorial]
    public partial RowList<Band> SeenIn { get; }

    [Editorial]
    public partial RowList<Uri> Pages { get; }

    [Inverse(typeof(Star), nameof(Around))]
    public partial RowList<Star> Companions { get; }

    [Inverse(typeof(Observation), nameof(Observation.Target))]
    public partial RowList<Observation> Observations { get; }

    public partial RowList<Citation> Citations { get; }

    public partial RowList<Ground> Grounds { get; }

    public partial RowList<Ruling> Rulings { get; }
}

/// <summary>Another name of a star.</summary>
[Part]
public sealed partial record Designation
{
    [Owner]
    public partial Star Star { get; }

    [OtherName(nameof(Shared), nameof(Kind), "misspelling")]
    public partial string Text { get; }

    /// <summary>Whether other stars are called so, too.</summary>
    [Default("false")]
    public partial bool Shared { get; }

    [Default("historical")]
    public partial AliasKind Kind { get; }
}

/// <summary>A comet: in the sky, but no star.</summary>
[Entity("comets")]
public sealed partial record Comet : ICelestial
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [Inverse(typeof(Observation), nameof(Observation.Target))]
    public partial RowList<Observation> Observations { get; }
}

// ---- instruments and people ----------------------------------------------------------------------------------------------------

/// <summary>A site; sites stand within sites.</summary>
[Entity("sites")]
public sealed partial record Site
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }

    [Parent]
    public partial Site? Within { get; }

    [Inverse(typeof(Site), nameof(Within))]
    public partial RowList<Site> Parts { get; }
}

/// <summary>A telescope.</summary>
[Entity("telescopes", NamedMembers = true)]
public sealed partial record Telescope : IInstrument
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [Index]
    public partial Site Site { get; }

    public partial decimal Aperture { get; }

    [Index(Range = true)]
    public partial DateOnly FirstLight { get; }

    [NotBefore(nameof(FirstLight))]
    public partial DateOnly? Closed { get; }

    [NotEmpty]
    public partial RowList<Band> Bands { get; }

    /// <summary>What the light passes through: a nested row that has one itself.</summary>
    public partial Optics? Optics { get; }

    /// <summary>How many direct it at a time; 0: that is not fixed.</summary>
    [Default("1")]
    public partial int Directors { get; }

    public partial RowList<Closure> Closures { get; }
}

/// <summary>A time in which a telescope was shut: no two at once.</summary>
[Part, NoOverlap(nameof(From), nameof(Until), nameof(Telescope))]
public sealed partial record Closure
{
    [Owner]
    public partial Telescope Telescope { get; }

    public partial FuzzyDate From { get; }

    public partial FuzzyDate? Until { get; }
}

/// <summary>A telescope's optics.</summary>
[Part]
public sealed partial record Optics
{
    public partial string Design { get; }

    public partial Mirror Primary { get; }

    public partial RowList<Mirror> Others { get; }
}

/// <summary>A mirror: a part in a part.</summary>
[Part]
public sealed partial record Mirror
{
    public partial int Millimetres { get; }

    public partial string? Coating { get; }
}

/// <summary>A satellite.</summary>
[Entity("satellites")]
public sealed partial record Satellite : IInstrument
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    public partial RowList<Band> Bands { get; }
}

/// <summary>Someone who observes.</summary>
[Entity("observers", NamedMembers = true)]
public sealed partial record Observer
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [Inverse(typeof(Shift), nameof(Shift.Who), ToOwner = true)]
    public partial RowList<Observation> Observations { get; }

    [Inverse(typeof(Shift), nameof(Shift.Who))]
    public partial RowList<Shift> Shifts { get; }
}

/// <summary>Who runs a telescope from when until when: no more at once than it has directors.</summary>
[Entity("directorships"), Tenure(nameof(Who), nameof(Telescope), nameof(From), nameof(Until))]
[NoOverlap(nameof(From), nameof(Until), nameof(Telescope), Seats = nameof(
    Observatory.Telescope.Directors)), Unique(nameof(Telescope), nameof(Who), nameof(From))]
public sealed partial record Directorship
{
    [Key]
    public partial string Id { get; }

    [Index]
    public partial Telescope Telescope { get; }

    public partial Observer Who { get; }

    public partial FuzzyDate From { get; }

    [NotBefore(nameof(From))]
    public partial FuzzyDate? Until { get; }
}

/// <summary>A calibration: known by its telescope and its day.</summary>
[Entity("calibrations")]
public sealed partial record Calibration
{
    [Key]
    public partial Telescope Telescope { get; }

    [Key]
    public partial DateOnly Day { get; }

    public partial decimal Offset { get; }

    /// <summary>The number under which the plate is kept.</summary>
    public partial Guid? Plate { get; }

    public partial long? Photons { get; }

    public partial double? Gain { get; }

    public partial DateTime? LogEntry { get; }

    public partial DateTimeOffset? Sent { get; }

    public partial TimeOnly? ShutterOpened { get; }

    public partial TimeSpan? Exposed { get; }
}

/// <summary>What an observer takes a star for, from when until when: at a time the same, unless it is ruled on.</summary>
[Entity("estimates"), NoOverlap(nameof(From), nameof(Until), nameof(By), nameof(Star), Agreeing = nameof(Class))]
public sealed partial record Estimate : IFact
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [Editorial]
    public partial Observer By { get; }

    [Editorial]
    public partial Star Star { get; }

    public partial SpectralClass Class { get; }

    public partial FuzzyDate From { get; }

    [Bounded(nameof(Ground.Remark))]
    public partial FuzzyDate? Until { get; }

    public partial RowList<Citation> Citations { get; }

    public partial RowList<Ground> Grounds { get; }

    public partial RowList<Ruling> Rulings { get; }
}

/// <summary>A filter: one that was never used has no place here.</summary>
[Entity("filters"), MustBeUsed]
public sealed partial record Filter
{
    [Key]
    public partial string Id { get; }
}

// ---- observations --------------------------------------------------------------------------------------------------------------

/// <summary>An observation of something in the sky.</summary>
[Entity("observations", NamedMembers = true)]
public sealed partial record Observation : IFact
{
    [Key(DatasetWide = true)]
    public partial string Id { get; }

    [DisplayName, Editorial]
    public partial string Title { get; }

    [Editorial, Index, RequiresEvidence("scheduled", "expected", "proposed")]
    public partial ObservationStatus Status { get; }

    [Index]
    public partial ICelestial Target { get; }

    [Index]
    public partial IInstrument? Instrument { get; }

    [OccursOn, Index(Range = true)]
    [NotAfterCutOff(nameof(Status), "done"), NotBefore(nameof(FollowUpOf), Waivable = true), NotAfter(nameof(LedTo), Waivable = true)]
    public partial FuzzyDate Date { get; }

    /// <summary>When somebody last looked at the plan.</summary>
    [Editorial, AsOfCutOff(nameof(Status), "clouded-out")]
    public partial FuzzyDate? CheckedOn { get; }

    /// <summary>The observation that asked for this one.</summary>
    public partial Observation? FollowUpOf { get; }

    /// <summary>The observations that this one asked for.</summary>
    public partial RowList<Observation> LedTo { get; }

    /// <summary>An instrument that stood by, and not the one of the observation before.</summary>
    [Editorial, NotEqual(nameof(FollowUpOf), nameof(Instrument))]
    public partial IInstrument? Spare { get; }

    [Editorial]
    public partial RowList<Filter> Filters { get; }

    [OnlyWhen(nameof(Status), "done", "scheduled")]
    public partial IsoDuration? Exposure { get; }

    public partial Site? Site { get; }

    public partial RowList<Star> Comparisons { get; }

    public partial RowList<IInstrument> Relays { get; }

    [YamlName("crew")]
    public partial RowList<Shift> Shifts { get; }

    public partial RowList<Citation> Citations { get; }

    public partial RowList<Ground> Grounds { get; }

    public partial RowList<Ruling> Rulings { get; }
}

/// <summary>An observer's part in an observation: a nested row that carries citations itself.</summary>
[Part]
public sealed partial record Shift : IFact
{
    [Owner]
    public partial Observation Observation { get; }

    [OnePlaceADay(typeof(Observer), nameof(Observatory.Observation.Site), nameof(Attendance), "on-site")]
    public partial Observer Who { get; }

    [Default("on-site"), NotWhen("by-line", nameof(Observatory.Observation.Status), "clouded-out")]
    public partial Attendance Attendance { get; }

    /// <summary>The telescope that the observer directed at the time.</summary>
    [Editorial, HeldOn(nameof(Who))]
    public partial Telescope? As { get; }

    /// <summary>When the observer signed the log.</summary>
    [Editorial, NotBefore(nameof(Observation))]
    public partial FuzzyDate? Signed { get; }

    [Editorial]
    public partial RowList<Duty> Duties { get; }

    public partial string? Described { get; }

    public partial RowList<Citation> Citations { get; }

    public partial RowList<Ground> Grounds { get; }

    public partial RowList<Ruling> Rulings { get; }
}
