using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>How to cite a row: its title, the dataset and its edition, and the row's address in it.</summary>
internal static class Citation
{
    public static string Of(SiteModel model, RowRef row) =>
        "“" + model.TitleOf(row) + "”, " + model.Name + Edition(model) + ", " + model.PathOf(row).Replace(".html", "", StringComparison.Ordinal);

    /// <summary>What the dataset says of itself: <c>, version 0.1.0, licence CC-BY-4.0</c>.</summary>
    public static string Edition(SiteModel model)
    {
        if (model.Roles.Settings is not { } table || model.RowsOf(table).FirstOrDefault() is not { } row)
        {
            return "";
        }

        IEnumerable<string> said = Enumerable.Range(0, table.Columns.Length)
            .Where(i => !table.Columns[i].BuildOnly && !table.IsKey(i) && table.Columns[i].Role is ColumnRole.None or ColumnRole.DisplayName
                && model.Value(row, i) is TextValue)
            .Select(i => ", " + Labels.Of(table.Columns[i].YamlName).ToLowerInvariant() + " " + ((TextValue)model.Value(row, i)!).Text);
        return string.Concat(said);
    }
}
