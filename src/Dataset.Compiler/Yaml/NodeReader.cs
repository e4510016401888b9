using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using YamlDotNet.Core;

namespace Dataset.Compiler.Yaml;

/// <summary>
/// Builds nodes from events. It stops at the first event that data has no use for, or that nobody has allowed, before the parser
/// does costly or surprising things with it.
/// </summary>
internal sealed partial class NodeReader(string text, LineMap lines, ReadingOptions allowed, YamlEvents events)
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 1_000_000;

    private readonly List<Finding> _findings = [];
    private readonly List<int> _openBrackets = [];
    private readonly PlainText _plain = new(text, lines);
    private readonly Aliases _aliases = new(allowed.AliasBudget);

    // Of each depth one: what is read there is finished before the next begins.
    private readonly EntryList?[] _lists = new EntryList?[MaxDepth + 1];
    private YamlEvent _event;
    private int _nodes;

    // Said only of a text that the parser gets through: else it knows better.
    private Finding? _alone;

    /// <summary>What is wrong although the file could be read.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Why the file could not be read.</summary>
    public Finding? Refusal { get; private set; }

    /// <summary>The texts that are written as blocks, in their order.</summary>
    public List<BlockScalar> Blocks { get; } = [];

    /// <summary>From where to where documents reach that are one text, or stand in brackets: nothing in them is indented.</summary>
    public List<(int Start, int End)> UnindentedRoots { get; } = [];

    /// <summary>How far the parser has come without stumbling.</summary>
    private int Understood => Math.Min(_event.Start, text.Length);

    private int OpenBracket => _openBrackets.Count > 0 ? _openBrackets[_openBrackets.Count - 1] : -1;

    /// <summary>The roots of the documents; none for an empty file; null where the file is refused.</summary>
    public List<YamlNode>? ReadDocuments()
    {
        try
        {
            List<YamlNode>? documents = ReadStream();
            Refusal ??= _alone;
            return Refusal is null ? documents : null;
        }
        catch (YamlException e)
        {
            Refusal = SyntaxExplanation.Explain(e.Message, text, events.OffsetOf(e.Start), Understood, OpenBracket, lines);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or NullReferenceException or FormatException or OverflowException)
        {
            // The parser trips over its own state on some broken texts, above all where a bracket stays open over a line's end.
            int at = OpenBracket >= 0 ? text.Length : _event.End;
            Refusal = SyntaxExplanation.Explain("", text, at, Understood, OpenBracket, lines);
        }

        return null;
    }

    private List<YamlNode>? ReadStream()
    {
        List<YamlNode> documents = [];
        Advance(); // the start of the stream
        int from = !allowed.Lines && text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (Advance(); _event.Kind == YamlEventKind.DocumentStart; Advance())
        {
            int start = _event.Start;
            if (documents.Count > 0 && !allowed.Documents)
            {
                Refuse(YamlFindings.Unsupported, start, "a second document (after ---)", "put it into a file of its own");
                return null;
            }

            if (Directives.FirstRefused(text, from, start, allowed.Tags) is >= 0 and int directive)
            {
                Refuse(YamlFindings.Unsupported, directive, "a directive (a line that starts with %)", "delete that line");
                return null;
            }

            Advance();
            _aliases.BeginDocument();
            YamlEvent first = _event;
            if (ReadNode(1) is not { } root)
            {
                return null;
            }

            documents.Add(root);
            if (first.IsScalar || first.IsFlow)
            {
                UnindentedRoots.Add((first.Start, _event.End));
            }

            Advance(); // the end of the document
            from = _event.End;
        }

        if (_event.Kind != YamlEventKind.StreamEnd)
        {
            return null;
        }

        // Nothing is no document: a file that is empty, or holds comments only.
        return documents.Count == 1 && documents[0] is YamlScalar { IsNull: true, Value: "" } ? [] : documents;
    }

    private YamlNode? ReadNode(int depth)
    {
        YamlEvent start = _event;
        if (start.Kind == YamlEventKind.Alias && allowed.Aliases)
        {
            return Resolve(start);
        }

        if (Unsupported(start))
        {
            return null;
        }

        if (++_nodes > MaxNodes)
        {
            return Refuse(YamlFindings.TooLarge, start, "it has more than " + MaxNodes.ToString(CultureInfo.InvariantCulture) + " values");
        }

        int before = _nodes + _aliases.Added;
        _aliases.Begin(start.Anchor);
        YamlNode? node = start.Kind switch
        {
            YamlEventKind.Scalar => ReadScalar(start),
            _ when depth > MaxDepth => Refuse(YamlFindings.TooDeep, start, MaxDepth.ToString(CultureInfo.InvariantCulture)),
            YamlEventKind.SequenceStart => ReadSequence(start, depth),
            YamlEventKind.MappingStart => ReadMapping(start, depth),
            _ => Refuse(YamlFindings.SyntaxError, start, "a value is expected"),
        };
        if (node is not null)
        {
            _aliases.End(start.Anchor, node, _nodes + _aliases.Added - before + 1);
        }

        return node;
    }

    private YamlSequence? ReadSequence(YamlEvent start, int depth)
    {
        if (start.IsFlow)
        {
            _openBrackets.Add(start.Start);
        }

        ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
        for (Advance(); _event.Kind != YamlEventKind.SequenceEnd; Advance())
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        if (start.IsFlow)
        {
            _openBrackets.RemoveAt(_openBrackets.Count - 1);
        }

        // Outside of brackets a list has nothing of its own to point at.
        (int from, int to) = start.IsFlow || items.Count == 0 ? PlaceOf(start.Start, _event.End) : (items[0].Start, items[0].End);
        return new YamlSequence(items.ToImmutable(), lines, from, to) { Tag = start.Tag };
    }

    private YamlMapping? ReadMapping(YamlEvent start, int depth)
    {
        bool inBrackets = start.IsFlow && text[start.Start] == '{';
        if (inBrackets)
        {
            _openBrackets.Add(start.Start);
        }

        EntryList list = _lists[depth] ??= new EntryList();
        List<YamlNode>? merged = null;
        for (Advance(); _event.Kind != YamlEventKind.MappingEnd; Advance())
        {
            bool merges = allowed.Aliases && _event is { IsPlain: true, Value: "<<" };
            if (ReadKey(depth) is not { } key)
            {
                return null;
            }

            Advance();
            if (ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            bool isAlone = inBrackets && !allowed.AsWritten && value is YamlScalar { Value: "", Style: ScalarStyle.Plain };
            _alone ??= isAlone ? _plain.RefuseAlone(key) : null;

            if (merges)
            {
                (merged ??= []).Add(value);
            }
            else if (list.Add(key, value) is { } first)
            {
                Refusal = allowed.AsWritten ? null : Repeated(key, value, first, list, depth, inBrackets);
                if (Refusal is not null)
                {
                    return null;
                }

                _findings.Add(Finding.Create(
                    YamlFindings.DuplicateField, key.Location, key.Value, (first.Location.Line + 1).ToString(CultureInfo.InvariantCulture)));
            }
        }

        if (inBrackets)
        {
            _openBrackets.RemoveAt(_openBrackets.Count - 1);
        }

        foreach (YamlNode source in merged ?? [])
        {
            if (!list.Merge(source, _aliases))
            {
                Refuse(source is YamlScalar ? YamlFindings.SyntaxError : YamlFindings.AliasBudget, source.Start,
                    source is YamlScalar
                        ? "'<<' takes a mapping, or a list of mappings"
                        : allowed.AliasBudget.ToString("N0", CultureInfo.InvariantCulture));
                return null;
            }
        }

        EquatableArray<YamlEntry> entries = list.Take();
        (int from, int to) = entries.Count == 0 ? PlaceOf(start.Start, _event.End) : (entries[0].Key.Start, entries[0].Key.End);
        return new YamlMapping(entries, lines, from, to) { Tag = start.Tag };
    }

    private bool Unsupported(YamlEvent e)
    {
        (string What, string Advice)? found = e switch
        {
            { Kind: YamlEventKind.Alias } => ("an alias (text that starts with *)", "write the value out, or put the text in quotes"),
            { Anchor: not null } when !allowed.Aliases => ("an anchor (text that starts with &)", "delete it, or put the text in quotes"),
            { Tag: not null } when !allowed.Tags => ("a tag (text that starts with !)", "delete it, or put the text in quotes"),
            _ => null,
        };
        if (found is { } feature)
        {
            Refuse(YamlFindings.Unsupported, e, feature.What, feature.Advice);
        }

        return found is not null;
    }

    private YamlNode? Refuse(FindingKind kind, YamlEvent at, params FindingArgument[] arguments) => Refuse(kind, at.Start, arguments);

    private YamlNode? Refuse(FindingKind kind, int start, params FindingArgument[] arguments)
    {
        int end = start < text.Length && text[start] is not ('\r' or '\n') ? start + 1 : start;
        Refusal = Finding.Create(kind, lines.Locate(start, end), arguments);
        return null;
    }

    private void Advance()
    {
        events.MoveNext();
        _event = events.Current;
    }
}
