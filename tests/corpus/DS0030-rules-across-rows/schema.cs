#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("sites")]
public sealed partial record Site
{
    [Key]
    public partial string Id { get; }
}

[Entity("shifts"), NoOverlap(nameof(From), nameof(Until), nameof(Site), Seats = "Id")]
[Tenure(nameof(Id), nameof(Site), nameof(From), nameof(Until))]
public sealed partial record Shift
{
    [Key]
    public partial string Id { get; }

    [HeldOn(nameof(Other))]
    public partial Site Site { get; }

    [OnePlaceADay(typeof(Shift), nameof(Site), nameof(Id)), Credits(nameof(Site))]
    public partial Site Other { get; }

    [NotBefore(nameof(Site)), NotAfterCutOff(nameof(Id)), Moment]
    public partial DateOnly From { get; }

    [NotBefore(nameof(From), Waivable = true), NotEqual(nameof(Site), nameof(From))]
    public partial DateOnly? Until { get; }

    [OtherName(nameof(From), nameof(Until)), RequiresEvidence("x")]
    public partial string? Text { get; }
}

[Part, MustBeUsed]
public sealed partial record Note
{
    public partial string Text { get; }
}

[Entity("logs")]
public sealed partial record Log
{
    public partial RowList<Note> Notes { get; }
}
