using System.Text.RegularExpressions;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Initializing;

/// <summary>Which fields tell the rows of a table apart.</summary>
internal static partial class KeyGuess
{
    private static readonly string[] s_keys = ["id", "key", "code", "slug", "uuid", "guid", "identifier"], s_names = ["number", "name", "title"];

    private static readonly int s_calledAKey = s_keys.Length, s_calledAnything = s_keys.Length + 1 + s_names.Length;

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
            && (row.Mappings > 1 || Rank(f) < s_calledAnything)).ToList() is { Count: > 0 } unique)
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

    /// <summary>A field that is called like a key, and is one; null where there is none.</summary>
    public static string? Called(Shape row) => Of(row) is [var one] && Rank(one) <= s_calledAKey ? one : null;

    /// <summary>A field of a field that tells all rows apart, called like a key: <c>metadata.name</c>.</summary>
    public static (string Outer, string Inner)? Within(Shape row) => row.Names
        .Where(n => row[n] is var part && part.Mappings == row.Mappings && part.Seen == row.Mappings && row.Mappings > 1)
        .Select(n => (n, Of(row[n]))).Where(f => f.Item2 is [var key] && Rank(key) < s_calledAnything)
        .Select(f => ((string, string)?)(f.n, f.Item2[0])).FirstOrDefault();

    /// <summary>The field that tells apart the rows of each of several lists; null where none does, or two.</summary>
    public static string? InEach(IReadOnlyList<Shape> lists) =>
        lists[0].Names.FirstOrDefault(n => lists.All(l => l.Find(n) is { } field && CanBe(l, field)
            && field.Values.Select(v => v.Value).Distinct().Count() == l.Mappings) && Rank(n) < s_calledAnything);

    /// <summary>What is usually a key comes first, then what is called like one, then what names things, then what stands first.</summary>
    private static int Rank(string field)
    {
        int key = IndexOf(s_keys, field), name = IndexOf(s_names, field);
        return key >= 0 ? key : CalledLikeAKey().IsMatch(field) ? s_calledAKey : name >= 0 ? s_calledAKey + 1 + name : s_calledAnything;
    }

    private static int IndexOf(string[] usual, string field) => Array.FindIndex(usual, u => u.Equals(field, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"(?:[a-z0-9](?:Id|ID|Key|Code|Identifier)|(?i:[_-](?:id|key|code|identifier)))\z", RegexOptions.CultureInvariant)]
    private static partial Regex CalledLikeAKey();
}
