using Dataset.Compiler.Yaml;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Initializing;

/// <summary>One kind of the rows that stand in one place.</summary>
/// <param name="Name">What it is called in the data.</param>
/// <param name="When">The attribute that tells its rows.</param>
/// <param name="Rows">What they are made of.</param>
internal sealed record KindGuess(string Name, string When, Shape Rows);

/// <summary>
/// Tells rows of several kinds from rows that merely leave out fields: by a tag, by the value of a field, or by which field they have. Kinds are
/// assumed where each has its fields nearly always, while the fields of all together stand in few rows.
/// </summary>
internal static class UnionGuess
{
    private const int LeastRows = 4, MostKinds = 8, MostTellingFields = 12;

    private const double FullEnough = 0.9, TooSparse = 0.75, SparseEnough = 0.9;

    /// <returns>The kinds, and what tells them in words; null where the rows seem to be of one kind.</returns>
    public static (IReadOnlyList<KindGuess> Kinds, string ToldBy)? Of(Shape seen)
    {
        List<YamlMapping> rows = seen.Rows;
        if (rows.Count > 0 && rows.TrueForAll(r => r.Tag is ['!', _, ..]) && rows.Select(r => r.Tag).Distinct().Count() > 1)
        {
            return (Group(rows, r => r.Tag!, t => (t.TrimStart('!'), "When(Tag = " + Literal(t) + ")")), "their tags");
        }

        if (rows.Count < LeastRows)
        {
            return null;
        }

        foreach (string field in seen.Names.Where(n => seen[n].Seen == rows.Count && IsTelling(seen[n])))
        {
            List<KindGuess> kinds = Group(rows, r => ValueOf(r, field), v => (v, "When(" + Literal(field) + ", " + Literal(v) + ")"));
            if ((kinds.Count * 2 <= rows.Count || IsCalledKind(field)) && AreKinds(seen, kinds, field))
            {
                return (kinds, "the field '" + field + "'");
            }
        }

        foreach (string[] fields in Exclusive(seen))
        {
            List<KindGuess> kinds = Group(rows, r => fields.First(f => Has(r, f)), f => (f, "When(" + Literal(f) + ")"));
            if (kinds.Exists(k => k.Rows.Names.Count > 1) && AreKinds(seen, kinds, null))
            {
                return (kinds, "the fields '" + string.Join("', '", fields) + "'");
            }
        }

        return null;
    }

    private static bool IsTelling(Shape field) =>
        field.Values.Count == field.Seen && ValueGuess.Of(field.Values) == ValueGuess.Text
        && field.Values.Select(v => v.Value).Distinct().Take(MostKinds + 1).Count() is > 1 and <= MostKinds;

    /// <summary>Two or three fields of which every row has one.</summary>
    private static IEnumerable<string[]> Exclusive(Shape seen)
    {
        List<string> fields = seen.Names.Where(n => seen[n].Seen < seen.Rows.Count).Take(MostTellingFields).ToList();
        IEnumerable<string[]> pairs = fields.SelectMany((a, i) => fields.Skip(i + 1).Select(b => new[] { a, b }));
        return pairs.Concat(pairs.SelectMany(p => fields.Skip(fields.IndexOf(p[1]) + 1).Select(c => (string[])[.. p, c])))
            .Where(set => set.Sum(f => seen[f].Seen) == seen.Rows.Count && seen.Rows.TrueForAll(r => set.Count(f => Has(r, f)) == 1));
    }

    private static bool IsCalledKind(string field) => field.TrimStart('$', '@', '_').ToUpperInvariant() is "KIND" or "TYPE";

    /// <remarks>Where a field says that it tells kinds, little has to speak for it.</remarks>
    private static bool AreKinds(Shape seen, List<KindGuess> kinds, string? field)
    {
        double fill = kinds.Sum(k => k.Rows.Fill * k.Rows.Mappings) / seen.Mappings;
        double sparse = field is not null && IsCalledKind(field) ? SparseEnough : TooSparse;
        return fill >= FullEnough && (seen.Fill <= sparse || (IsMixed(seen) && !kinds.Exists(k => IsMixed(k.Rows))));
    }

    /// <summary>Whether a field holds values of kinds that no property takes together.</summary>
    private static bool IsMixed(Shape rows) => rows.Names.Any(n => IsOfSeveralKinds(rows[n]));

    private static bool IsOfSeveralKinds(Shape seen) =>
        (seen.Values.Count > 0 ? 1 : 0) + (seen.Lists > 0 ? 1 : 0) + (seen.Mappings > 0 ? 1 : 0) > 1
            || (seen.Items is { } items && IsOfSeveralKinds(items));

    private static List<KindGuess> Group(List<YamlMapping> rows, Func<YamlMapping, string> by, Func<string, (string Name, string When)> of) =>
        rows.GroupBy(by).Select(g => of(g.Key) is var (name, when) ? new KindGuess(name, when, Shape.Of(g)) : null!).ToList();

    private static bool Has(YamlMapping row, string field) => row.Entries.Items.Any(e => e.Key.Value == field);

    private static string ValueOf(YamlMapping row, string field) => ((YamlScalar)row.Entries.Items.First(e => e.Key.Value == field).Value).Value;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
