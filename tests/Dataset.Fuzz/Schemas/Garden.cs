#nullable enable
using System;
using Dataset.Schema;

namespace Garden;

/// <summary>A plant: every shape of values that is neither a value nor a list of them.</summary>
[Entity("plants")]
public sealed partial record Plant
{
    [Key]
    public partial string Id { get; }

    public partial RowMap<string> Names { get; }

    [Default("0")]
    public partial RowMap<int> Counts { get; }

    public partial RowMap<Plant> Beside { get; }

    public partial RowMap<Bed> Beds { get; }

    [Default("")]
    public partial RowList<string> Months { get; }

    public partial RowList<RowList<decimal>> Outline { get; }

    [Index(On = "Tags.Text")]
    public partial RowList<Bed> Places { get; }

    public partial RowList<INote> Notes { get; }

    public partial INote? First { get; }

    [KeyPrefix("#/plants/")]
    public partial Plant? Parent { get; }

    [AnyScheme]
    public partial Uri? Link { get; }

    [YamlPath("size.height")]
    public partial double? Height { get; }

    [Rest]
    public partial RowMap<Tree> Rest { get; }
}

[Part]
public sealed partial record Bed
{
    [Short]
    public partial string? Name { get; }

    public partial RowList<Tag> Tags { get; }
}

[Part]
public sealed partial record Tag
{
    [Short]
    public partial string Text { get; }
}

/// <summary>A value, or names with more of the same.</summary>
[Part]
public sealed partial record Tree
{
    [Short(Only = true)]
    public partial string? Text { get; }

    [Rest]
    public partial RowMap<Tree> In { get; }
}

[Union]
public partial interface INote;

[Part, When("kind", "seen")]
public sealed partial record Seen : INote
{
    public partial DateOnly? On { get; }
}

[Part, When("said")]
public sealed partial record Saying : INote
{
    public partial string Said { get; }
}
