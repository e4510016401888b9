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

        if (items is { Lists: > 0, Mappings: 0, Items: { Lists: 0, Mappings: 0, Nulls: 0 } inner } && values.Count == 0)
        {
            return "RowList<RowList<" + Scalar(table, record, field, inner.Values, false) + ">>";
        }

        return items.Lists == 0 && seen.Values.Count == 0
            ? "RowList<" + Part(table, field, items, items.Values, new HashSet<string>(), "") + ">" : null;
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
    private string? MapType(TableDraft table, RecordDraft record, string field, Shape seen)
    {
        if (!IsMapLike(seen, isRow: false) || seen.AllFields is not { Nulls: 0, Lists: 0 } values)
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

    /// <summary>Whether mappings hold names that vary, with values that are alike.</summary>
    private static bool IsMapLike(Shape shape, bool isRow)
    {
        int odd = shape.Names.Count(n => !FieldName().IsMatch(n));
        return shape.Mappings > 0 && shape.Names.Count >= 3 && shape.AllFields is var all
            && (all.Lists == 0 ? 0 : 1) + (all.Mappings == 0 ? 0 : 1) + (all.Values.Count == 0 ? 0 : 1) == 1
            && shape.Names.Select(n => ValueGuess.Of(shape[n].Values)).Distinct().Count() == 1
            && (odd * 2 > shape.Names.Count || (!isRow && shape.Names.Count >= 6 && shape.Mappings >= 4 && shape.Fill < 0.34)
                || shape.Names.Count > 60);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 _/+.-]{0,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_$@][A-Za-z0-9_$.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();
}
