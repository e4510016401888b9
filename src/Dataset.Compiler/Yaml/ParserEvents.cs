using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dataset.Compiler.Yaml;

/// <summary>The events that YamlDotNet makes of a text, whatever stands in it.</summary>
internal sealed class ParserEvents : YamlEvents
{
    // The parser counts from after a byte order mark, and from the bracket that is put before lines.
    private readonly int _offset;
    private readonly Parser _parser;

    /// <param name="text">What is read.</param>
    /// <param name="areItems">Whether its lines are the items of a list.</param>
    public ParserEvents(string text, bool areItems)
    {
        _offset = areItems ? -1 : text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _parser = new Parser(new StringReader(areItems ? "[" + text + "]" : text.Substring(_offset)));
    }

    public override void MoveNext()
    {
        if (!_parser.MoveNext())
        {
            throw new InvalidOperationException("The stream has ended.");
        }

        ParsingEvent read = _parser.Current!;
        YamlEvent at = new(KindOf(read), OffsetOf(read.Start), OffsetOf(read.End));
        if (read is NodeEvent node)
        {
            at = at with { Anchor = node.Anchor.IsEmpty ? null : node.Anchor.Value, Tag = node.Tag.IsEmpty ? null : node.Tag.Value };
        }

        Current = read switch
        {
            Scalar scalar => at with { Value = scalar.Value, Style = StyleOf(scalar.Style) },
            SequenceStart sequence => at with { IsFlow = sequence.Style == SequenceStyle.Flow },
            MappingStart mapping => at with { IsFlow = mapping.Style == MappingStyle.Flow },
            AnchorAlias alias => at with { Value = alias.Value.Value },
            _ => at,
        };
    }

    public override int OffsetOf(Mark mark) => Math.Max(0, checked((int)mark.Index) + _offset);

    private static YamlEventKind KindOf(ParsingEvent read) => read switch
    {
        Scalar => YamlEventKind.Scalar,
        MappingStart => YamlEventKind.MappingStart,
        MappingEnd => YamlEventKind.MappingEnd,
        SequenceStart => YamlEventKind.SequenceStart,
        SequenceEnd => YamlEventKind.SequenceEnd,
        AnchorAlias => YamlEventKind.Alias,
        DocumentStart => YamlEventKind.DocumentStart,
        DocumentEnd => YamlEventKind.DocumentEnd,
        StreamStart => YamlEventKind.StreamStart,
        StreamEnd => YamlEventKind.StreamEnd,
        _ => YamlEventKind.None,
    };

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
