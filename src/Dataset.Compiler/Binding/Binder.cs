using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Types one file's nodes by the schema. It looks at no other file.</summary>
public static class Binder
{
    /// <param name="file">The nodes.</param>
    /// <param name="schema">What their values are.</param>
    /// <param name="kept">The file's text, where long values may stay in it.</param>
    public static BoundFile Bind(YamlFile file, DatasetSchema schema, KeptText? kept = null)
    {
        var index = SchemaIndex.Of(schema);
        var log = new BindingLog(file.Lines, file.Reading.Sets.Count > 0) { Kept = kept };
        var standIns = new StandIns(index);
        foreach (SalvagedKey key in file.Salvaged)
        {
            standIns.Add(key);
        }

        var sites = new SiteBinder(file, index, log, new RowBinder(index, log, standIns));
        if (file.Documents is not null)
        {
            sites.Bind();
        }

        IEnumerable<Table> unread = file.Documents is not null ? sites.Misshapen
            : file.Reading.Sets.Count > 0 ? file.Reading.Sets.Select(s => s.Table)
            : file.Salvaged.Items.Select(k => k.Section).Distinct().Select(index.Entity).OfType<Table>();
        var bound = new BoundRows(file.Path, sites.Rows, standIns.Rows) { Unread = unread.Distinct().ToEquatableArray() };
        return new BoundFile(bound, log.TakePlaces(), log.Findings);
    }
}
