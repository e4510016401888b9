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
            foreach (RowSite site in RowSite.Of(file, names))
            {
                BindTable(site, names, log, binder, rows);
            }
        }

        var bound = new BoundRows(file.Path, rows.ToImmutable(), standIns.Rows)
        {
            Unread = file.Salvaged.Count == 0 ? EquatableArray<string>.Empty : file.Salvaged.Items.Select(k => k.Section).Distinct().Select(names.Entity).OfType<TableNames>().Select(t => t.FullName).ToEquatableArray(),
        };
        return new BoundFile(bound, log.Places, log.Findings);
    }

    private static void BindTable(RowSite site, SchemaNames names, BindingLog log, RowBinder binder, ImmutableArray<BoundRow>.Builder rows)
    {
        string name = site.Name.Value;
        if (site.Table is not { } table)
        {
            log.Report(BindingFindings.UnknownTable, site.Name, name, Hint.Text(log.Suggest(name, names.EntityNames), names.EntityNames));
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
