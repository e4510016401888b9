using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Builds nodes from the parser's events. It stops at the first event that data has no use for, before the parser does costly or
/// surprising things with it.
/// </summary>
internal sealed class NodeReader(string text, LineMap lines)
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 1_000_000;

    // The parser counts from after a byte order mark.
    private readonly int _offset = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private readonly List<Finding> _findings = [];
    private Parser? _parser;
    private ParsingEvent? _event;
    private readonly List<int> _openBrackets = [];
    private int _nodes;

    /// <summary>What is wrong although the file could be read.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Why the file could not be read.</summary>
    public Finding? Refusal { get; private set; }

    private int OpenBracket => _openBrackets.Count > 0 ? _openBrackets[_openBrackets.Count - 1] : -1;

    /// <summary>The root; empty for an empty file; null where the file is refused.</summary>
    public YamlMapping? ReadRoot()
    {
        try
        {
            _parser = new Parser(new StringReader(text.Substring(_offset)));
            return ReadStream();
        }
        catch (YamlException e)
        {
            Refusal = SyntaxExplanation.Explain(e.Message, text, OffsetOf(e.Start), OpenBracket, lines);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            // The parser trips over its own state on some broken texts, above all where a bracket stays open over a line's end.
            int at = OpenBracket >= 0 ? text.Length : _event is null ? 0 : OffsetOf(_event.End);
            Refusal = SyntaxExplanation.Explain("", text, at, OpenBracket, lines);
        }

        return null;
    }

    private YamlMapping? ReadStream()
    {
        Advance(); // the start of the stream
        Advance();
        if (_event is not DocumentStart document)
        {
            return new YamlMapping(EquatableArray<YamlEntry>.Empty, lines, 0, 0);
        }

        if (Directive(OffsetOf(document.Start)) is >= 0 and int directive)
        {
            return Refuse(YamlFindings.Unsupported, directive, "a directive (a line that starts with %)", "delete that line");
        }

        Advance();
        YamlMapping? root;
        if (_event is MappingStart)
        {
            root = (YamlMapping?)ReadNode(1);
        }
        else if (_event is Scalar { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain, Anchor.IsEmpty: true, Tag.IsEmpty: true })
        {
            root = new YamlMapping(EquatableArray<YamlEntry>.Empty, lines, 0, 0);
        }
        else
        {
            return Unsupported(_event!) ? null
                : Refuse(YamlFindings.RootNotMapping, _event!, _event is SequenceStart ? "a list" : "text");
        }

        if (root is null)
        {
            return null;
        }

        Advance(); // the end of the document
        Advance();
        return _event is DocumentStart second
            ? Refuse(YamlFindings.Unsupported, second, "a second document (after ---)", "put it into a file of its own")
            : root;
    }

    /// <summary>Where a directive stands before the document's start, or -1. The parser swallows those that it does not know.</summary>
    private int Directive(int documentStart)
    {
        for (int i = _offset; i <= documentStart && i < text.Length; i++)
        {
            if (text[i] == '%' && (i == _offset || text[i - 1] is '\r' or '\n'))
            {
                return i;
            }
        }

        return -1;
    }

    private YamlNode? ReadNode(int depth)
    {
        ParsingEvent start = _event!;
        if (Unsupported(start))
        {
            return null;
        }

        if (++_nodes > MaxNodes)
        {
            return Refuse(YamlFindings.TooLarge, start, "it has more than " + MaxNodes.ToString(CultureInfo.InvariantCulture) + " values");
        }

        return start switch
        {
            Scalar scalar => ReadScalar(scalar),
            _ when depth > MaxDepth => Refuse(YamlFindings.TooDeep, start, MaxDepth.ToString(CultureInfo.InvariantCulture)),
            SequenceStart sequence => ReadSequence(sequence, depth),
            MappingStart mapping => ReadMapping(mapping, depth),
            _ => Refuse(YamlFindings.SyntaxError, start, "a value is expected"),
        };
    }

    private YamlScalar? ReadScalar(Scalar scalar)
    {
        (int start, int end) = PlaceOf(scalar.Start, scalar.End);

        // Whatever is written as itself the text's guard has seen.
        for (int i = 0; scalar.Style == YamlDotNet.Core.ScalarStyle.DoubleQuoted && i < scalar.Value.Length; i++)
        {
            char c = scalar.Value[i];
            if (CharacterRules.IsControl(c) || CharacterRules.IsNoncharacter(c) || CharacterRules.IsLoneSurrogate(scalar.Value, i))
            {
                Refusal = Finding.Create(YamlFindings.ForbiddenCharacter, lines.Locate(start, end), CharacterRules.Describe(c), "delete its escape from the text");
                return null;
            }
        }

        return new YamlScalar(scalar.Value, StyleOf(scalar.Style), lines, start, end);
    }

    private YamlSequence? ReadSequence(SequenceStart start, int depth)
    {
        bool inBrackets = start.Style == SequenceStyle.Flow;
        if (inBrackets)
        {
            _openBrackets.Add(OffsetOf(start.Start));
        }

        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Advance(); _event is not SequenceEnd; Advance())
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        if (inBrackets)
        {
            _openBrackets.RemoveAt(_openBrackets.Count - 1);
        }

        // Outside of brackets a list has nothing of its own to point at.
        (int from, int to) = inBrackets || items.Count == 0 ? PlaceOf(start.Start, _event.End) : (items[0].Start, items[0].End);
        return new YamlSequence(items.ToImmutable(), lines, from, to);
    }

    private YamlMapping? ReadMapping(MappingStart start, int depth)
    {
        bool inBrackets = start.Style == MappingStyle.Flow && text[OffsetOf(start.Start)] == '{';
        if (inBrackets)
        {
            _openBrackets.Add(OffsetOf(start.Start));
        }

        var list = new EntryList();
        for (Advance(); _event is not MappingEnd; Advance())
        {
            if (ReadKey() is not { } key)
            {
                return null;
            }

            Advance();
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            if (list.Add(key, value) is { } first)
            {
                _findings.Add(Finding.Create(
                    YamlFindings.DuplicateField, key.Location, key.Value, (first.Location.Line + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (inBrackets)
        {
            _openBrackets.RemoveAt(_openBrackets.Count - 1);
        }

        EquatableArray<YamlEntry> entries = list.Items;
        (int from, int to) = entries.Count == 0 ? PlaceOf(start.Start, _event.End) : (entries[0].Key.Start, entries[0].Key.End);
        return new YamlMapping(entries, lines, from, to);
    }

    private YamlScalar? ReadKey()
    {
        ParsingEvent start = _event!;
        if (Unsupported(start))
        {
            return null;
        }

        if (start is not Scalar scalar)
        {
            Refuse(YamlFindings.FieldNameNotText, start, start is SequenceStart ? "a list" : "a mapping");
            return null;
        }

        if (scalar is { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain })
        {
            Refuse(YamlFindings.FieldNameNotText, start, "nothing");
            return null;
        }

        if (scalar is { Value: "<<", Style: YamlDotNet.Core.ScalarStyle.Plain })
        {
            Refuse(YamlFindings.Unsupported, start, "a merge (<<)", "write the fields out");
            return null;
        }

        return ReadScalar(scalar);
    }

    private bool Unsupported(ParsingEvent e)
    {
        (string What, string Advice)? found = e switch
        {
            AnchorAlias => ("an alias (text that starts with *)", "write the value out, or put the text in quotes"),
            NodeEvent { Anchor.IsEmpty: false } => ("an anchor (text that starts with &)", "delete it, or put the text in quotes"),
            NodeEvent { Tag.IsEmpty: false } => ("a tag (text that starts with !)", "delete it, or put the text in quotes"),
            _ => null,
        };
        if (found is { } feature)
        {
            Refuse(YamlFindings.Unsupported, e, feature.What, feature.Advice);
        }

        return found is not null;
    }

    private YamlMapping? Refuse(FindingKind kind, ParsingEvent at, params FindingArgument[] arguments) => Refuse(kind, OffsetOf(at.Start), arguments);

    private YamlMapping? Refuse(FindingKind kind, int start, params FindingArgument[] arguments)
    {
        int end = start < text.Length && text[start] is not ('\r' or '\n') ? start + 1 : start;
        Refusal = Finding.Create(kind, lines.Locate(start, end), arguments);
        return null;
    }

    private void Advance()
    {
        if (!_parser!.MoveNext())
        {
            throw new InvalidOperationException("The stream has ended.");
        }

        _event = _parser.Current;
    }

    private int OffsetOf(Mark mark) => checked((int)mark.Index) + _offset;

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
