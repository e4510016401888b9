using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>Keys, aliases, and what is told of scalars.</summary>
internal sealed partial class NodeReader
{
    /// <summary>As far as YAML lets a name reach that nothing announces; in braces this parser reads on, and no other has to.</summary>
    private const int MaxKeyLength = 1024;

    /// <summary>What an alias stands for.</summary>
    private YamlNode? Resolve(YamlEvent alias)
    {
        string name = alias.Value;
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

    private YamlScalar? ReadScalar(YamlEvent scalar)
    {
        (int start, int end) = PlaceOf(scalar.Start, scalar.End);

        // Whatever is written as itself the text's guard has seen.
        for (int i = 0; scalar.Style == ScalarStyle.DoubleQuoted && i < scalar.Value.Length; i++)
        {
            char c = scalar.Value[i];
            if (CharacterRules.IsControl(c) || CharacterRules.IsNoncharacter(c) || CharacterRules.IsLoneSurrogate(scalar.Value, i))
            {
                Refusal = Finding.Create(
                    YamlFindings.ForbiddenCharacter,
                    lines.Locate(start, end),
                    CharacterRules.Describe(scalar.Value, i),
                    "delete its escape from the text");
                return null;
            }
        }

        if (scalar.IsBlockText)
        {
            Blocks.Add(new BlockScalar(scalar.Start, scalar.End, scalar.Value.Length == 0));
        }

        if (!scalar.IsPlain || allowed.AsWritten)
        {
            return new YamlScalar(scalar.Value, scalar.Style, lines, start, end)
            {
                Tag = scalar.Tag,
                IsEndOpen = IsEndOpen(scalar),
            };
        }

        Refusal = _plain.Refuse(scalar.Value, start);
        if (Refusal is not null)
        {
            return null;
        }

        bool isCut = _plain.IsCut(end);
        string value = _plain.Mend(scalar.Value, ref start, ref end, _findings);
        return new YamlScalar(value, ScalarStyle.Plain, lines, start, end) { Tag = scalar.Tag, IsCut = isCut };
    }

    private YamlScalar? ReadKey(int depth)
    {
        YamlEvent start = _event;
        if (start.Kind == YamlEventKind.Alias && allowed.Aliases)
        {
            return ReadNode(depth + 1) is { } aliased ? AsKey(aliased, start) : null;
        }

        if (Unsupported(start))
        {
            return null;
        }

        if (start is { IsPlain: true, Value: "<<" } && !allowed.Aliases)
        {
            Refuse(YamlFindings.Unsupported, start, "a merge (<<)", "write the fields out");
            return null;
        }

        if (start.IsScalar && start.End - start.Start > MaxKeyLength && !allowed.AsWritten)
        {
            Refuse(
                YamlFindings.SyntaxError, start, "the name of a field has more than 1,024 characters, behind which no reader looks for its ':'; shorten it");
            return null;
        }

        bool isText = start.IsScalar && start is not { Value: "", IsPlain: true };
        if (!isText && !allowed.AnyKeys)
        {
            Refuse(YamlFindings.FieldNameNotText, start, start.IsScalar ? "nothing" : start.Kind == YamlEventKind.SequenceStart ? "a list" : "a mapping");
            return null;
        }

        Refusal = isText && !allowed.AsWritten && start.IsPlain ? _plain.RefuseName(start.Value, start.Start) : null;
        return Refusal is null && ReadNode(depth + 1) is { } key ? AsKey(key, start) : null;
    }

    /// <summary>Whether a block that is to end with a line break ends with the file instead, which has none: some readers add it.</summary>
    private bool IsEndOpen(YamlEvent scalar)
    {
        if (!scalar.IsBlockText
            || scalar.Value.Length == 0
            || scalar.Value[scalar.Value.Length - 1] == '\n')
        {
            return false;
        }

        int strip = text.IndexOf('-', scalar.Start);
        return strip < 0 || strip >= TextLines.EndOf(text, scalar.Start);
    }

    /// <summary>A key as text: one that is a list or a mapping as it could be written on one line.</summary>
    private YamlScalar? AsKey(YamlNode key, YamlEvent at)
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

        bool beginsEntry = !inBrackets && value is YamlScalar && list[0] is { Value: YamlScalar } entry && ReferenceEquals(first, entry.Key)
            && TextLines.IsFirst(text, key.Start);
        return beginsEntry
            ? _plain.Syntax(
                key.Start, "another entry begins here with '" + key.Value + "', as that on line " + line + " does: a '- ' is missing before it")
            : null;
    }

    /// <summary>The place of a node without the white space behind it: the end of a block scalar reaches into the next line.</summary>
    private (int Start, int End) PlaceOf(int start, int end)
    {
        end = Math.Min(end, text.Length);
        while (end > start && text[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        return (start, end);
    }
}
