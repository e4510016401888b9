using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Types one file's nodes by the schema. It looks at no other file.</summary>
public static class Binder
{
    public static BoundFile Bind(YamlFile file, DatasetSchema schema)
    {
        var names = SchemaNames.Of(schema);
        var log = new BindingLog(file.Lines);
        ImmutableArray<BoundRow>.Builder rows = ImmutableArray.CreateBuilder<BoundRow>();
        var standIns = new StandIns(names);
        foreach (SalvagedKey key in file.Salvaged)
        {
            standIns.Add(key);
        }

        if (file.Root is not null)
        {
            var binder = new RowBinder(names, log, standIns);
            foreach (YamlEntry entry in file.Root.Entries)
            {
                BindTable(entry, names, log, binder, rows);
            }
        }

        var bound = new BoundRows(file.Path, rows.ToImmutable(), standIns.Rows)
        {
            Unread = file.Salvaged.Count == 0 ? EquatableArray<string>.Empty : file.Salvaged.Items.Select(k => k.Section).Distinct().Select(names.Entity).OfType<TableNames>().Select(t => t.FullName).ToEquatableArray(),
        };
        return new BoundFile(bound, log.Places, log.Findings);
    }

    private static void BindTable(YamlEntry entry, SchemaNames names, BindingLog log, RowBinder binder, ImmutableArray<BoundRow>.Builder rows)
    {
        string name = entry.Key.Value;
        if (names.Entity(name) is not { } table)
        {
            log.Report(BindingFindings.UnknownTable, entry.Key, name, Hint.Text(log.Suggest(name, names.EntityNames), names.EntityNames));
            return;
        }

        switch (entry.Value)
        {
            case YamlScalar { IsNull: true }:
                return;
            case YamlSequence list:
                foreach (YamlNode item in list.Items)
                {
                    BindRow(item);
                }

                return;
            case YamlMapping when table.Spec.Key.Count == 0:
                // A table without a key may have one row only; it needs no list.
                BindRow(entry.Value);
                return;
            default:
                log.Report(BindingFindings.WrongKind, entry.Value, name, "a list of entries that each start with '- '", NodeKind.Of(entry.Value));
                return;
        }

        void BindRow(YamlNode item)
        {
            if (item is not YamlMapping mapping)
            {
                log.Report(BindingFindings.WrongKind, item, "an entry of " + name, "fields with their values", NodeKind.Of(item));
            }
            else if (binder.Bind(mapping, table, name, owner: null) is { } row)
            {
                rows.Add(row);
            }
        }
    }
}
