using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>
/// Which column a field is for: one on the way to a column, one that several columns share, one that is unknown; and what stands in no field.
/// </summary>
internal sealed partial class RowBinder
{
    /// <summary>The entry to which names lead, if it is there.</summary>
    private static YamlEntry? Find(YamlMapping mapping, EquatableArray<string> names)
    {
        YamlEntry? entry = null;
        YamlNode at = mapping;
        foreach (string name in names)
        {
            entry = (at as YamlMapping)?.Entries.Items.FirstOrDefault(e => e.Key.Value == name);
            if (entry is null)
            {
                return null;
            }

            at = entry.Value;
        }

        return entry;
    }

    /// <summary>A field that is no column: passed over, on the way to a column or to rows of another table, or unknown.</summary>
    /// <remarks><paramref name="read"/> has the names that lead to what is read, of those that begin as the way to this field does.</remarks>
    private void CheckUnknown(
        YamlEntry entry, Table table, string label, YamlEntry?[] given, bool[] broken, List<EquatableArray<string>> read, int depth)
    {
        if (IgnoresUnknown || table.IsIgnored(entry.Key.Value))
        {
            return;
        }

        List<EquatableArray<string>> through = read.FindAll(
            names => names.Count > depth && names[depth] is var name && (name == FileSet.Any || name == entry.Key.Value));
        if (through.Count == 0)
        {
            ReportUnknown(entry, table, label, given, broken);
        }
        else if (entry.Value is YamlMapping inner && through.TrueForAll(names => names.Count > depth + 1))
        {
            foreach (YamlEntry below in inner.Entries)
            {
                CheckUnknown(below, table, label + "." + entry.Key.Value, given, broken, through, depth + 1);
            }
        }
    }

    private void BindOrigin(RowOrigin origin, Table table, int node, BoundValue?[] values, bool[] broken)
    {
        for (int i = 0; i < values.Length; i++)
        {
            ColumnSpec column = table.Columns[i];
            values[i] = column.Source switch
            {
                ColumnSource.FileName or ColumnSource.FilePath =>
                    new BoundScalar(new TextValue(FileNames.Of(origin.File.Path, column.Source, origin.Site.Files)), node),
                ColumnSource.FileOrder => new BoundScalar(new IntValue(origin.Order), node),
                ColumnSource.Body when !column.Nullable || origin.File.Body.Length > 0 => new BoundScalar(new TextValue(origin.File.Body), node),
                _ => values[i],
            };
            YamlScalar? above = column.Source == ColumnSource.PlaceName ? origin.NameAbove(column.PlaceNumber) : null;
            if (above is not null)
            {
                values[i] = BindName(above, column, ref broken[i]);
            }

            if (origin.Key is { } name && table.NamedKey == i)
            {
                values[i] = BindName(name, column, ref broken[i]);
            }

            if (values[i] is BoundScalar { Value: TextValue } text && table.IsKey(i))
            {
                values[i] = CheckKey(text, above ?? origin.Key ?? origin.File.Documents!.Value[0], column, table, ref broken[i]);
            }
        }
    }

    /// <summary>A name is a text, also where it is called <c>null</c>.</summary>
    private BoundValue? BindName(YamlScalar name, ColumnSpec column, ref bool broken) =>
        column.Scalar is TextType ? new BoundScalar(new TextValue(name.Value), log.Number(name)) : _values.Bind(name, column, ref broken);

    /// <summary>Gives a field to the first of several columns that takes it.</summary>
    private void BindEither(YamlEntry entry, Table table, IReadOnlyList<int> columns, Table? owner, BoundValue?[] values, bool[] broken)
    {
        if (columns.All(c => _values.IsNothing(entry.Value, table.Columns[c])))
        {
            return;
        }

        foreach (int column in columns)
        {
            (int, int) mark = log.Mark();
            bool failed = false;
            if (BindField(entry, column, table, owner, values, ref failed) is { } value && !failed)
            {
                values[column] = value;
                return;
            }

            log.TakeBack(mark);
            if (table.Columns[column].IsMap || table.Columns[column].IsOfLists)
            {
                values[column + 1] = null;
            }
        }

        string expected = string.Join(" or ", columns.Select(c => ValueBinder.Expected(table.Columns[c]).Text).Distinct());
        log.Report(BindingFindings.NoAlternative, entry.Value, entry.Key.Value, expected);
        foreach (int column in columns)
        {
            broken[column] = true;
        }
    }

    private void ReportUnknown(YamlEntry entry, Table table, string label, YamlEntry?[] given, bool[] broken)
    {
        string name = entry.Key.Value;
        string[] written = table.Spec.Columns.Items.Where(c => c.IsField).Select(c => c.YamlName).ToArray();
        string? meant = log.Suggest(name, written) ?? OnlyMissing(table, given);

        // A misspelt field is one mistake: it is not missing as well.
        UnknownName unknown = new(table.Spec.FullName, name, ShapeOf(entry.Value));
        int column = meant is null ? -1 : table.ColumnOfField(meant);
        if (column < 0 || given[column] is not null)
        {
            log.ReportUnknown(BindingFindings.UnknownField, entry.Key, unknown, false, name, label, Suggestion.OrList(meant, written));
            return;
        }

        broken[column] = true;
        ColumnSpec spec = table.Columns[column];
        bool isNeeded = spec.Required || !(spec.Nullable || spec.IsList) || table.IsKey(column);
        log.ReportUnknown(BindingFindings.UnknownField, entry.Key, unknown, isNeeded, name, label, Suggestion.OrList(meant, written));
        if (table.IsKey(column) && entry.Value is YamlScalar { IsNull: false } key)
        {
            standIns.Add(table, key.Value);
        }
    }

    private static ValueShape ShapeOf(YamlNode value) => value switch
    {
        YamlSequence => ValueShape.List,
        YamlMapping => ValueShape.Mapping,
        _ => ValueShape.Scalar,
    };

    /// <summary>The one field that is missing, where one is: a name of which nothing else is known stands for it.</summary>
    private static string? OnlyMissing(Table table, YamlEntry?[] given)
    {
        int missing = -1;
        for (int i = 0; i < given.Length; i++)
        {
            if (given[i] is null && table.Columns[i].IsField && (table.Columns[i].Required || table.IsKey(i)))
            {
                if (missing >= 0)
                {
                    return null;
                }

                missing = i;
            }
        }

        return missing < 0 ? null : table.Columns[missing].YamlName;
    }
}
