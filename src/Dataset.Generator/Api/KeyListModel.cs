using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Api;

/// <summary>The keys of one table or union as the assembly carries them for the analyzer, or those that were retired altogether.</summary>
/// <param name="Name">The name of the source; made of schema names only, never of data.</param>
/// <param name="Text">The keys, as <see cref="KeyList"/> writes them.</param>
public sealed record KeyListModel(string Name, string Text)
{
    /// <summary>A table of more keys hands none over: its keys come from elsewhere at run time, and nobody writes them into code.</summary>
    private const int MaxKeys = 20_000;

    /// <summary>The lists of all tables and unions with a key that a look-up takes as text or as a number.</summary>
    public static IEnumerable<KeyListModel> All(Catalogue catalogue)
    {
        DatasetSchema schema = catalogue.Schema;
        var listed = new HashSet<string>(StringComparer.Ordinal);
        for (int table = 0; table < catalogue.Tables.Count; table++)
        {
            TableSpec spec = schema.Tables[table];
            if (IsLookedUp(spec) && catalogue.Tables[table].Rows.Count <= MaxKeys)
            {
                listed.Add(spec.FullName);
                yield return new KeyListModel(spec.FullName, OfTable(catalogue, table).Write());
            }
        }

        foreach (UnionSpec union in schema.Unions)
        {
            TableSpec[] members = [.. union.Members.Items.Select(schema.Table)];
            if (members.Length > 0 && members.All(m => m.DatasetWideKey && TextKey.IsOf(m) && listed.Contains(m.FullName)))
            {
                yield return new KeyListModel(
                    union.FullName, new KeyList(union.FullName, false, [], [], [.. members.Select(ContainerOf)]).Write());
            }
        }

        MovedKey[] retired = [.. catalogue.Redirects.Items.Where(r => r.To.Count == 0).Select(r => new MovedKey(r.From, []))];
        if (retired.Length > 0)
        {
            yield return new KeyListModel("__Retired", new KeyList("", false, [], retired, []).Write());
        }
    }

    private static bool IsLookedUp(TableSpec spec) =>
        spec.Kind == TableKind.Entity && spec.Key.Count == 1 && (TextKey.IsOf(spec) || spec.Columns[spec.Key[0]].Scalar is { CSharpName: "int" or "long" });

    private static string ContainerOf(TableSpec spec) => spec.Namespace.Length == 0 ? spec.Container : spec.Namespace + "." + spec.Container;

    private static KeyList OfTable(Catalogue catalogue, int table)
    {
        TableSpec spec = catalogue.Schema.Tables[table];
        EquatableArray<CatalogueRow> rows = catalogue.Tables[table].Rows;
        var reserved = new ReservedNames(spec);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var keys = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (CatalogueRow row in rows)
        {
            if (!keys.ContainsKey(row.Key))
            {
                keys.Add(row.Key, spec.NamedMembers ? Member(row.Key) : null);
            }
        }

        return new KeyList(
            ContainerOf(spec),
            spec.NamedMembers,
            [.. keys.Select(k => new ListedKey(k.Key, k.Value)).OrderBy(k => k.Key, StringComparer.Ordinal)],
            [.. catalogue.Redirects.Items.Where(r => !keys.ContainsKey(r.From) && r.To.Items.Any(t => t.Table == table))
                .Select(r => new MovedKey(r.From, [.. r.To.Items.Where(t => t.Table == table).Select(t => rows[t.Row].Key)]))],
            []);

        // Only what does not follow from the key: two keys of one name are an error, and the second has no member.
        string? Member(string key)
        {
            string name = spec.MemberOf(key);
            return reserved.Contains(name) || !names.Add(name) ? "" : name == MemberName.IdentifierOf(key) ? null : name;
        }
    }
}

/// <summary>Writes a list of keys into an attribute of the assembly, which needs no type of its own.</summary>
internal static class KeyListEmitter
{
    public static GeneratedSource Emit(KeyListModel list) => new(
        list.Name + ".Keys.g.cs",
        CodeWriter.File("").Line(
            $"[assembly: global::System.Reflection.AssemblyMetadataAttribute({CSharpText.Literal(KeyList.Label)}, \"",
            text => CSharpText.AppendEscaped(text, list.Text.AsSpan()),
            "\")]").ToString());
}
