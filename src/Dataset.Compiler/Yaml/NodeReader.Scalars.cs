using Dataset.Compiler.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dataset.Compiler.Yaml;

/// <summary>Keys, and what is told of scalars.</summary>
internal sealed partial class NodeReader
{
    private YamlScalar? ReadKey(int depth)
    {
        ParsingEvent start = _event!;
        if (start is AnchorAlias && allowed.Aliases)
        {
            return ReadNode(depth + 1) is { } aliased ? AsKey(aliased, start) : null;
        }

        if (Unsupported(start))
        {
            return null;
        }

        if (start is Scalar { Value: "<<", Style: YamlDotNet.Core.ScalarStyle.Plain } && !allowed.Aliases)
        {
            Refuse(YamlFindings.Unsupported, start, "a merge (<<)", "write the fields out");
            return null;
        }

        bool isText = start is Scalar and not { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain };
        if (!isText && !allowed.AnyKeys)
        {
            Refuse(YamlFindings.FieldNameNotText, start, start is Scalar ? "nothing" : start is SequenceStart ? "a list" : "a mapping");
            return null;
        }

        return ReadNode(depth + 1) is { } key ? AsKey(key, start) : null;
    }

    /// <summary>A key as text: one that is a list or a mapping as it could be written on one line.</summary>
    private YamlScalar? AsKey(YamlNode key, ParsingEvent at)
    {
        if (key is YamlScalar scalar)
        {
            return scalar;
        }

        if (!allowed.AnyKeys)
        {
            Refuse(YamlFindings.FieldNameNotText, at, key is YamlSequence ? "a list" : "a mapping");
            return null;
        }

        return new YamlScalar(FlowText.Of(key), ScalarStyle.Plain, lines, key.Start, key.End) { Complex = key };
    }

    /// <summary>The place of a node without the white space behind it: the end of a block scalar reaches into the next line.</summary>
    private (int Start, int End) PlaceOf(Mark startMark, Mark endMark)
    {
        int start = OffsetOf(startMark), end = Math.Min(OffsetOf(endMark), text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        return (start, end);
    }

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
