using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What is nested in a row: parts, lists of parts, and maps.</summary>
internal sealed partial class RowBinder
{
    private const int MostShown = 3;

    private BoundValue? BindParts(YamlNode node, ColumnSpec column, Table owner, ref bool broken)
    {
        if (!column.IsList)
        {
            return BindPart(node, column, owner, ref broken);
        }

        YamlSequence? list = node as YamlSequence ?? _values.EmptyList(node);
        if (list is null && !column.OneOrMany)
        {
            string expected = log.AsWritten ? "a list of entries, or declared [OneOrMany]" : RowShape.List.Expected;
            log.Report(BindingFindings.WrongKind, node, column.YamlName, expected, NodeKind.Of(node));
            broken = true;
            return null;
        }

        int number = log.Number(node);
        IReadOnlyList<YamlNode> parts = list is null ? [node] : list.Items.Items;
        ImmutableArray<BoundValue>.Builder items = ImmutableArray.CreateBuilder<BoundValue>(parts.Count);
        foreach (YamlNode item in parts)
        {
            if (BindPart(item, column, owner, ref broken) is { } value)
            {
                items.Add(value);
            }
        }

        return new BoundList(items.ToImmutable(), number);
    }

    private BoundPart? BindPart(YamlNode item, ColumnSpec column, Table owner, ref bool broken)
    {
        if (PartOf(item, column) is not { } part)
        {
            broken = true;
            return null;
        }

        YamlMapping? mapping = item as YamlMapping ?? Listed(item, part)
            ?? (part.ShortField is { } field ? YamlMapping.Around(item, field) : null)
            ?? (column.IsMap && item is YamlScalar { IsNull: true } ? YamlMapping.Without(item) : null);
        if (mapping is null)
        {
            string expected = RowShape.Single.Expected + (log.AsWritten ? ", or its record have a [Short] property" : Form(part));
            log.Report(BindingFindings.WrongKind, item, column.YamlName, expected, NodeKind.Of(item));
        }
        else if (Bind(mapping, part, column.YamlName, owner) is { } row)
        {
            return new BoundPart(row, row.Node);
        }

        broken = true;
        return null;
    }

    /// <summary>How it is written on one line: with what it needs, or else with what it may have.</summary>
    private static string Form(Table part)
    {
        List<ColumnSpec> fields = [.. part.Spec.Columns.Items.Where(c => c.Written)];
        List<ColumnSpec> needed = [.. fields.Where(c => c.Required)];
        return " in braces, {" + string.Join(", ", (needed.Count > 0 ? needed : fields).Take(MostShown).Select(c => c.YamlName + ": …")) + "}";
    }

    /// <summary>The fields of a row that is written as a list; null where it is not, or may not be.</summary>
    internal static YamlMapping? Listed(YamlNode row, Table table) =>
        table.ListedFields is { } fields && row is YamlSequence list ? YamlMapping.Of(list, fields) : null;

    /// <summary>The part that a nested row is of; null, with a finding, where it is of none.</summary>
    private Table? PartOf(YamlNode item, ColumnSpec column)
    {
        if (!column.IsNested)
        {
            return schema.Find(column.TypeName);
        }

        List<Table> parts = schema.Schema.Targets(column).Select(t => schema.Find(t.FullName)!).ToList();
        List<Table> untold = parts.Where(p => p.Spec.Case is null).ToList();
        Table? found = parts.FirstOrDefault(p => p.Spec.Case is { } told && RowCase.Fits(item, told))
            ?? untold.FirstOrDefault(p => HasFieldsOf(item, p))
            ?? (untold.Count == 1 ? untold[0] : null);
        if (found is null)
        {
            string known = string.Join(", ", parts.Select(p => p.Spec.Case is { } told ? RowCase.Words(told) : "fields of its own"));
            log.Report(BindingFindings.NoCase, item, column.YamlName, known);
        }

        return found;
    }

    private static bool HasFieldsOf(YamlNode item, Table part) => item is YamlMapping mapping
        ? mapping.Entries.Items.All(e => part.Knows(e.Key.Value))
            && part.Columns.All(c => !c.Required || !c.IsField || mapping.Entries.Items.Any(e => e.Key.Value == c.YamlName))
        : part.Spec.Short >= 0;

    /// <summary>Binds the values of a mapping whose names nobody declared; the names go into the column behind.</summary>
    private BoundList? BindMap(YamlNode node, int position, Table table, BoundValue?[] values, ref bool broken)
    {
        ColumnSpec column = table.Columns[position];
        if ((node as YamlMapping ?? EmptyMap(node)) is not { } mapping)
        {
            log.Report(BindingFindings.WrongKind, node, column.YamlName, "names with their values", NodeKind.Of(node));
            broken = true;
            return null;
        }

        int number = log.Number(node);
        ColumnSpec one = column with { IsList = false };
        ImmutableArray<BoundValue>.Builder keys = ImmutableArray.CreateBuilder<BoundValue>(), items = ImmutableArray.CreateBuilder<BoundValue>();
        foreach (YamlEntry entry in mapping.Entries)
        {
            BoundValue? item = column.HoldsParts ? BindPart(entry.Value, one, table, ref broken) : _values.Bind(entry.Value, one, ref broken);
            if (item is not null)
            {
                keys.Add(new BoundScalar(new TextValue(entry.Key.Value), log.Number(entry.Key)));
                items.Add(item);
            }
        }

        values[position + 1] = new BoundList(keys.ToImmutable(), number);
        return new BoundList(items.ToImmutable(), number);
    }

    /// <summary>Some languages cannot tell an empty map from an empty list, and their programs write one for the other.</summary>
    private YamlMapping? EmptyMap(YamlNode node) => log.AsWritten && node is YamlSequence { Items.Count: 0 } ? YamlMapping.Without(node) : null;

    /// <summary>Binds lists in a list one behind the other; how long each is goes into the column behind.</summary>
    private BoundList? BindLists(YamlNode node, int position, Table table, BoundValue?[] values, ref bool broken)
    {
        ColumnSpec column = table.Columns[position];
        if (node is not YamlSequence lists)
        {
            log.Report(BindingFindings.WrongKind, node, column.YamlName, "a list of lists", NodeKind.Of(node));
            broken = true;
            return null;
        }

        int number = log.Number(node);
        ColumnSpec one = column with { IsList = false };
        ImmutableArray<BoundValue>.Builder lengths = ImmutableArray.CreateBuilder<BoundValue>(), items = ImmutableArray.CreateBuilder<BoundValue>();
        foreach (YamlNode list in lists.Items)
        {
            int before = items.Count;
            foreach (YamlNode item in list is YamlSequence inner ? inner.Items.Items : [list])
            {
                BoundValue? value = column.HoldsParts ? BindPart(item, one, table, ref broken) : _values.Bind(item, one, ref broken);
                if (value is not null)
                {
                    items.Add(value);
                }
            }

            lengths.Add(new BoundScalar(new IntValue(items.Count - before), log.Number(list)));
        }

        values[position + 1] = new BoundList(lengths.ToImmutable(), number);
        return new BoundList(items.ToImmutable(), number);
    }

    /// <summary>The fields that no column reads; where texts are asked for, a text as it is and all else as JSON.</summary>
    private void BindRest(List<YamlEntry>? unknown, Table table, int node, BoundValue?[] values, ref bool broken)
    {
        ColumnSpec one = table.Columns[table.Rest] with { IsList = false };
        ImmutableArray<BoundValue>.Builder keys = ImmutableArray.CreateBuilder<BoundValue>(), items = ImmutableArray.CreateBuilder<BoundValue>();
        foreach (YamlEntry entry in unknown ?? [])
        {
            if (table.IsIgnored(entry.Key.Value)
                || table.Paths.Any(p => p.Names[0] == entry.Key.Value)
                || (entry.Value is YamlScalar { IsNull: true } && !one.HoldsParts && !one.IsDefaultOfItems))
            {
                continue;
            }

            BoundValue? item = one.HoldsParts ? BindPart(entry.Value, one, table, ref broken)
                : one.Scalar is TextType && entry.Value is not YamlScalar
                    ? new BoundScalar(new TextValue(FlowText.Of(entry.Value)), log.Number(entry.Value))
                : _values.Bind(entry.Value, one, ref broken);
            if (item is not null)
            {
                keys.Add(new BoundScalar(new TextValue(entry.Key.Value), log.Number(entry.Key)));
                items.Add(item);
            }
        }

        values[table.Rest] = new BoundList(items.ToImmutable(), node);
        values[table.Rest + 1] = new BoundList(keys.ToImmutable(), node);
    }
}
