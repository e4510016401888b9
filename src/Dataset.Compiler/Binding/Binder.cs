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
        var index = SchemaIndex.Of(schema);
        var log = new BindingLog(file.Lines);
        ImmutableArray<BoundRow>.Builder rows = ImmutableArray.CreateBuilder<BoundRow>();
        var standIns = new StandIns(index);
        foreach (SalvagedKey key in file.Salvaged)
        {
            standIns.Add(key);
        }

        if (file.Root is not null)
        {
            var binder = new RowBinder(index, log, standIns);
            foreach (RowSite site in RowSite.Of(file, index))
            {
                BindTable(site, index, log, binder, rows);
            }
        }

        var bound = new BoundRows(file.Path, rows.ToImmutable(), standIns.Rows)
        {
            Unread = file.Salvaged.Items.Select(k => k.Section).Distinct().Select(index.Entity).OfType<Table>().ToEquatableArray(),
        };
        return new BoundFile(bound, log.Places, log.Findings);
    }

    private static void BindTable(RowSite site, SchemaIndex index, BindingLog log, RowBinder binder, ImmutableArray<BoundRow>.Builder rows)
    {
        string name = site.Name.Value;
        if (site.Table is not { } table)
        {
            log.Report(BindingFindings.UnknownTable, site.Name, name, Hint.Text(log.Suggest(name, index.EntityNames), index.EntityNames));
            return;
        }

        if (site.Shape is null)
        {
            log.Report(BindingFindings.WrongKind, site.Written, name, RowShape.List.Expected, NodeKind.Of(site.Written));
            return;
        }

        foreach (WrittenRow written in site.Rows)
        {
            if (written.Fields is not YamlMapping fields)
            {
                log.Report(BindingFindings.WrongKind, written.Fields, "an entry of " + name, RowShape.Single.Expected, NodeKind.Of(written.Fields));
            }
            else if (binder.Bind(fields, table, name, owner: null) is { } row)
            {
                rows.Add(row);
            }
        }
    }
}
