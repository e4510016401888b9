using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Initializing;

/// <summary>Which fields tell the rows of a table apart.</summary>
internal static class KeyGuess
{
    private static readonly string[] s_usual = ["id", "key", "code", "slug", "uuid", "guid", "identifier", "number", "name", "title"];

    /// <summary>A table of somebody else's files, for which any text may be a key that a line can show.</summary>
    private static readonly TableSpec s_any =
        new() { Namespace = "", Name = "", Kind = TableKind.Entity, Files = [new FileSet("*")], Columns = [], Key = [] };

    public static bool IsKey(string text) => KeyRules.WhyNot(text, s_any) is null;

    /// <summary>The fields, one if one will do; none where no two tell all rows apart.</summary>
    public static IReadOnlyList<string> Of(Shape row)
    {
        List<string> fields = row.Names.Where(n => CanBe(row, row[n])).ToList();

        // One row is told apart by anything: only what is called like a key is one.
        if (fields.Where(f => row[f].Values.Select(v => v.Value).Distinct().Count() == row.Mappings
            && (row.Mappings > 1 || Rank(f) < s_usual.Length)).ToList() is { Count: > 0 } unique)
        {
            return [unique.MinBy(f => (Rank(f), unique.IndexOf(f)))!];
        }

        return fields.Take(8).SelectMany((first, i) => fields.Take(8).Skip(i + 1).Select(second => new[] { first, second }))
            .FirstOrDefault(pair => row.Mappings > 1
                && row[pair[0]].Values.Zip(row[pair[1]].Values, (a, b) => (a.Value, b.Value)).Distinct().Count() == row.Mappings) ?? [];
    }

    private static bool CanBe(Shape row, Shape field) => field.Values.Count == row.Mappings && field.Seen == row.Mappings
        && ValueGuess.Of(field.Values) is ValueGuess.Text or "int" or "long" or "Guid" or "DateOnly"
        && field.Values.All(v => v.Value.Length <= 100 && IsKey(v.Value));

    /// <summary>What is usually a key comes first, then what is called like one, then what stands first.</summary>
    private static int Rank(string field)
    {
        string name = field.ToUpperInvariant();
        int usual = Array.FindIndex(s_usual, u => u.Equals(field, StringComparison.OrdinalIgnoreCase));
        return usual >= 0 ? usual : name.EndsWith("ID", StringComparison.Ordinal) || name.EndsWith("KEY", StringComparison.Ordinal)
            || name.EndsWith("CODE", StringComparison.Ordinal) ? s_usual.Length : s_usual.Length + 1;
    }
}
