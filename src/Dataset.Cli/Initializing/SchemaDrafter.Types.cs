using System.Globalization;
using System.Text.RegularExpressions;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>The type of a property, by what was seen in its field.</summary>
internal sealed partial class SchemaDrafter
{
    private const int MostEnumValues = 12, LeastEnumUses = 20;

    private readonly Dictionary<string, string> _enums = new(StringComparer.Ordinal);

    private string? OfList(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        if (seen.Items is not { } items)
        {
            // Every list is empty: nobody knows of what.
            return seen.Values.Count == 0 ? "RowList<string>" : "RowList<" + Scalar(table, record, field, seen.Values, false) + ">";
        }

        List<YamlScalar> values = [.. items.Values, .. seen.Values];
        if (items is { Lists: 0, Mappings: 0 })
        {
            return "RowList<" + Scalar(table, record, field, values, false) + ">";
        }

        if (items.Lists > 0 && values.Count == 0)
        {
            return OfLists(table, record, field, items) is { } inner ? "RowList<" + inner + ">" : null;
        }

        return items.Lists == 0 && seen.Values.Count == 0
            ? "RowList<" + Part(table, field, items, items.Values, new HashSet<string>(), "") + ">" : null;
    }

    /// <summary>What the items of a list are that are lists: lists of values, or parts that are lists of these.</summary>
    private string? OfLists(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        if (seen is not { Mappings: 0, Nulls: 0, Values.Count: 0, Items: { Mappings: 0, Nulls: 0 } inner })
        {
            return null;
        }

        if (inner.Lists == 0)
        {
            return "RowList<" + Scalar(table, record, field, inner.Values, false) + ">";
        }

        if (OfLists(table, record, field, inner) is not { } deeper)
        {
            return null;
        }

        RecordDraft part = new(names.Type(Names.Singular(field), "Part"), field) { Summary = "A list that stands in '" + field + "'." };
        table.Records.Add(part);
        part.Attributes.Add("Part");
        part.Properties.Add(new PropertyDraft(
            Names.Property(part.Names, part.Name, "items"), "RowList<" + deeper + ">", null, "Short(Only = true)"));
        return part.Name;
    }

    private string Scalar(TableDraft table, RecordDraft record, string field, IReadOnlyList<YamlScalar> values, bool isKey)
    {
        if (!isKey && _references?.Of(record.Name, field, values) is { } target)
        {
            table.Assumptions.Add("'" + field + "' of " + record.Name + " holds keys of " + target + ": a reference, to which another key is an error; "
                + "'" + ValueGuess.Of(values) + "' takes any");
            return target;
        }

        string type = ValueGuess.Of(values);
        return type == ValueGuess.Text && !isKey && Enum(table, record, field, values) is { } members ? members : type;
    }

    /// <summary>An enum, where few values occur so often that they seem to be all there are.</summary>
    private string? Enum(TableDraft table, RecordDraft record, string field, IReadOnlyList<YamlScalar> values)
    {
        List<string> distinct = values.Select(v => v.Value).Distinct().Take(MostEnumValues + 1).ToList();
        if (distinct.Count is < 2 or > MostEnumValues || values.Count < LeastEnumUses || values.Count < 5 * distinct.Count
            || !distinct.TrueForAll(d => Word().IsMatch(d))
            || values.CountBy(v => v.Value).Any(v => v.Value < 2))
        {
            return null;
        }

        List<(string Name, string Value)> members = distinct.ConvertAll(d => (MemberName.IdentifierOf(d), d));
        if (members.Select(m => m.Name).Distinct().Count() < members.Count)
        {
            return null;
        }

        string vocabulary = field + "\n" + string.Join('\n', distinct.Order(StringComparer.Ordinal));
        if (!_enums.TryGetValue(vocabulary, out string? name))
        {
            _enums.Add(vocabulary, name = names.Type(field + "_kind", "Value"));
            table.Enums.Add(new EnumDraft(name, members));
        }

        table.Assumptions.Add("'" + field + "' of " + record.Name + " has one of " + distinct.Count.ToString(CultureInfo.InvariantCulture)
            + " values (" + name + "): another one is an error until it is added there; 'string' takes any");
        return name;
    }

    /// <summary>A map, where the names of the fields seem to be data themselves.</summary>
    private string? MapType(TableDraft table, RecordDraft record, string field, Shape seen, bool isSure = false)
    {
        if (!(isSure || MapGuess.Is(seen, isRow: false) || _references?.AreKeys(seen.Names) == true)
            || seen.AllFields is not { Nulls: 0, Lists: 0 } values)
        {
            return null;
        }

        string? type = values.Mappings == 0 ? Scalar(table, record, field, values.Values, false)
            : values.Values.Count == 0 ? Part(table, Names.Singular(field), values, [], new HashSet<string>(), "", field) : null;
        if (type is not null)
        {
            table.Assumptions.Add("the names in '" + field + "' of " + record.Name + " are data: look them up in " + record.Name + "."
                + MemberName.IdentifierOf(field));
        }

        return type is null ? null : "RowMap<" + type + ">";
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 _/+.-]{0,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
