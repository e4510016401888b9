using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What is nested in a row: parts, lists of parts, and maps.</summary>
internal sealed partial class RowBinder
{
    private BoundValue? BindParts(YamlNode node, ColumnSpec column, Table owner, ref bool broken)
    {
        if (!column.IsList)
        {
            return BindPart(node, column, owner, ref broken);
        }

        YamlSequence? list = node as YamlSequence;
        if (list is null && !column.OneOrMany)
        {
            log.Report(BindingFindings.WrongKind, node, column.YamlName, RowShape.List.Expected, NodeKind.Of(node));
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

        return new ListValue(items.ToImmutable(), number);
    }

    private PartValue? BindPart(YamlNode item, ColumnSpec column, Table owner, ref bool broken)
    {
        Table part = schema.Find(column.TypeName)!;
        YamlMapping? mapping = item as YamlMapping
            ?? (part.Spec.Short >= 0 ? YamlMapping.Around(item, part.Columns[part.Spec.Short].YamlName) : null)
            ?? (column.IsMap && item is YamlScalar { IsNull: true } ? YamlMapping.Without(item) : null);
        if (mapping is null)
        {
            log.Report(BindingFindings.WrongKind, item, column.YamlName, RowShape.Single.Expected, NodeKind.Of(item));
        }
        else if (Bind(mapping, part, column.YamlName, owner) is { } row)
        {
            return new PartValue(row, row.Node);
        }

        broken = true;
        return null;
    }

    /// <summary>Binds the values of a mapping whose names nobody declared; the names go into the column behind.</summary>
    private ListValue? BindMap(YamlNode node, int position, Table table, BoundValue?[] values, ref bool broken)
    {
        ColumnSpec column = table.Columns[position];
        if (node is not YamlMapping mapping)
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
            BoundValue? item = column.Type == ColumnType.Part ? BindPart(entry.Value, one, table, ref broken) : _values.Bind(entry.Value, one, ref broken);
            if (item is not null)
            {
                keys.Add(new TextValue(entry.Key.Value, log.Number(entry.Key)));
                items.Add(item);
            }
        }

        values[position + 1] = new ListValue(keys.ToImmutable(), number);
        return new ListValue(items.ToImmutable(), number);
    }

    /// <summary>The fields that no column reads: a text as it is, all else as JSON.</summary>
    private void BindRest(IReadOnlyList<YamlEntry> unknown, Table table, int node, BoundValue?[] values)
    {
        ImmutableArray<BoundValue>.Builder keys = ImmutableArray.CreateBuilder<BoundValue>(), items = ImmutableArray.CreateBuilder<BoundValue>();
        foreach (YamlEntry entry in unknown)
        {
            if (!table.IsIgnored(entry.Key.Value) && !table.Paths.Any(p => p.Names[0] == entry.Key.Value) && entry.Value is not YamlScalar { IsNull: true })
            {
                keys.Add(new TextValue(entry.Key.Value, log.Number(entry.Key)));
                items.Add(new TextValue(FlowText.Of(entry.Value), log.Number(entry.Value)));
            }
        }

        values[table.Rest] = new ListValue(items.ToImmutable(), node);
        values[table.Rest + 1] = new ListValue(keys.ToImmutable(), node);
    }
}
