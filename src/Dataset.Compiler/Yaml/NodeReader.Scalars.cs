using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using YamlDotNet.Core.Events;
using YamlDotNet.Core;

namespace Dataset.Compiler.Yaml;

/// <summary>Keys, aliases, and what is told of scalars.</summary>
internal sealed partial class NodeReader
{
    /// <summary>What an alias stands for.</summary>
    private YamlNode? Resolve(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        if (_aliases.Find(name) is not { } found)
        {
            return Refuse(
                YamlFindings.SyntaxError,
                alias,
                _aliases.IsOpen(name) ? "'*" + name + "' stands within what it stands for" : "there is no anchor '&" + name + "' above this");
        }

        if (!_aliases.Spend(found.Size))
        {
            return Refuse(YamlFindings.AliasBudget, alias, allowed.AliasBudget.ToString("N0", CultureInfo.InvariantCulture));
        }

        return found.Node;
    }

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

        Refusal = isText && !allowed.AsWritten && start is Scalar { Style: YamlDotNet.Core.ScalarStyle.Plain } name
            ? _plain.RefuseName(name.Value, OffsetOf(name.Start)) : null;
        return Refusal is null && ReadNode(depth + 1) is { } key ? AsKey(key, start) : null;
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

    /// <summary>
    /// Why a name that stands twice is more than that, or null: a whole table again, or an entry of which nobody can see where it begins.
    /// </summary>
    private Finding? Repeated(YamlScalar key, YamlNode value, YamlScalar first, EntryList list, int depth, bool inBrackets)
    {
        string line = (first.Location.Line + 1).ToString(CultureInfo.InvariantCulture);
        if (depth == 1)
        {
            return value is YamlScalar ? null : Finding.Create(YamlFindings.TableTwice, key.Location, key.Value, line);
        }

        bool beginsEntry = !inBrackets && value is YamlScalar && list.Items[0] is { Value: YamlScalar } entry && ReferenceEquals(first, entry.Key)
            && TextLines.IsFirst(text, key.Start);
        return beginsEntry
            ? _plain.Syntax(
                key.Start, "another entry begins here with '" + key.Value + "', as that on line " + line + " does: a '- ' is missing before it")
            : null;
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
