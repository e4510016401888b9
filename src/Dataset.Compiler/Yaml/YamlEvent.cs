namespace Dataset.Compiler.Yaml;

internal enum YamlEventKind : byte
{
    /// <summary>Nothing: before the first event, or after whoever reads has given up.</summary>
    None,
    StreamStart,
    StreamEnd,
    DocumentStart,
    DocumentEnd,
    Alias,
    Scalar,
    SequenceStart,
    SequenceEnd,
    MappingStart,
    MappingEnd,
}

/// <summary>What comes next in a text: a scalar, or where something that holds others begins or ends.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset at which it begins.</param>
/// <param name="End">The offset behind it.</param>
internal readonly record struct YamlEvent(YamlEventKind Kind, int Start, int End)
{
    /// <summary>How a scalar is written.</summary>
    public ScalarStyle Style { get; init; }

    /// <summary>Whether a sequence or a mapping stands in brackets; so does a mapping of one field in a list, without any of its own.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The text of a scalar; of an alias, what it names.</summary>
    public string Value { get; init; } = "";

    public string? Anchor { get; init; }

    public string? Tag { get; init; }

    public bool IsScalar => Kind == YamlEventKind.Scalar;

    /// <summary>A scalar that stands without quotes.</summary>
    public bool IsPlain => Kind == YamlEventKind.Scalar && Style == ScalarStyle.Plain;

    public bool IsBlockText => Kind == YamlEventKind.Scalar && Style is ScalarStyle.Literal or ScalarStyle.Folded;
}

/// <summary>The events of a text, one after the other.</summary>
internal abstract class YamlEvents
{
    /// <summary>The event at hand.</summary>
    public YamlEvent Current { get; protected set; }

    /// <summary>Goes on to the next event, of which there is one up to the end of the stream.</summary>
    public abstract void MoveNext();

    /// <summary>The offset that an exception of the parser speaks of.</summary>
    public virtual int OffsetOf(YamlDotNet.Core.Mark mark) => (int)mark.Index;
}
