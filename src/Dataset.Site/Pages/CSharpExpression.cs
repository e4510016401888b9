using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>The C# that gives a row: <c>Events.UsRussiaRiyadh20250218.Participants[0]</c>.</summary>
internal static class CSharpExpression
{
    /// <summary>Null where a key has no short form.</summary>
    public static string? Of(SiteModel model, RowRef row)
    {
        Table table = model.Table(row);
        if (model.Row(row).Owner is { } owner)
        {
            return Of(model, owner) is { } outer ? outer + "." + Nested(model, owner, row) : null;
        }

        TableSpec spec = table.Spec;
        string key = model.Row(row).Key;
        return spec.NamedMembers && spec.Key.Count == 1 ? spec.Container + "." + spec.MemberOf(key)
            : spec.Key.Count == 0 ? spec.Container + ".All[" + row.Row.ToString(CultureInfo.InvariantCulture) + "]"
            : spec.Key.Count == 1 && table.Columns[spec.Key[0]].Scalar is TextType ? spec.Container + ".Find(" + Literal(key) + ")"
            : null;
    }

    private static string Nested(SiteModel model, RowRef owner, RowRef row)
    {
        IReadOnlyList<string> place = model.PlaceIn(row);
        Table table = model.Table(owner);
        int column = table.ColumnOfField(place[0]);
        string property = column < 0 ? place[0] : table.Columns[column].Name;
        return place.Count > 1 ? property + "[" + place[^1] + "]" : property;
    }

    private static string Literal(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
