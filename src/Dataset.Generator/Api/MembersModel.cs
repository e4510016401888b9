using Dataset.Compiler.Types;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Api;

/// <summary>
/// What the named members of one table follow from: keys, names, what is shown, first quotes and lines. While these stay, the members are not written
/// again.
/// </summary>
public sealed record MembersModel(
    string FullName, string Namespace, string Accessibility, string Container, string DataClass,
    EquatableArray<NamedMember> Members, EquatableArray<Forwarder> Forwarders)
{
    /// <summary>The members of a table; null where it has none.</summary>
    internal static MembersModel? Of(Catalogue catalogue, int table, MemberPlaces places)
    {
        TableSpec spec = catalogue.Schema.Tables[table];
        if (!spec.NamedMembers)
        {
            return null;
        }

        // Two keys with one identifier are an error in the YAML; the first keeps the name, so that the C# compiler has nothing to add.
        var reserved = new ReservedNames(spec);
        HashSet<string> names = new(StringComparer.Ordinal);
        EquatableArray<CatalogueRow> rows = catalogue.Tables[table].Rows;
        MemberSummary summary = new(catalogue, table);
        List<NamedMember> members = [];
        for (int row = 0; row < rows.Count; row++)
        {
            string name = spec.MemberOf(rows[row].Key);
            if (!reserved.Contains(name) && names.Add(name))
            {
                members.Add(new NamedMember(name, row, summary.Of(row), FirstQuote(catalogue, spec, rows[row]), places.Of(rows[row].Origin)));
            }
        }

        return new MembersModel(
            spec.FullName, spec.Namespace, spec.Accessibility, spec.Container, TypeNames.DataClass(spec.Name),
            members.ToEquatableArray(), ForwardersOf(catalogue, table, reserved, names).ToEquatableArray());
    }

    private static string? FirstQuote(Catalogue catalogue, TableSpec spec, CatalogueRow row)
    {
        int evidence = spec.IndexOf(ColumnRole.EvidenceList);
        if (evidence < 0 || row.Values[evidence] is not PartRangeValue { Count: > 0 } range)
        {
            return null;
        }

        int verbatim = catalogue.Schema.Tables[range.Table].IndexOf(ColumnRole.Verbatim);
        return Enumerable.Range(range.Start, range.Count)
            .Select(i => (catalogue.Tables[range.Table].Rows[i].Values[verbatim] as TextValue)?.Text)
            .FirstOrDefault(quote => quote is not null);
    }

    private static IEnumerable<Forwarder> ForwardersOf(Catalogue catalogue, int table, ReservedNames reserved, HashSet<string> names)
    {
        TableSpec spec = catalogue.Schema.Tables[table];
        foreach (CatalogueRedirect redirect in catalogue.Redirects)
        {
            string name = spec.MemberOf(redirect.From);
            if (redirect.To.Count > 0 && redirect.To.Items.All(t => t.Table == table) && !reserved.Contains(name) && names.Add(name))
            {
                EquatableArray<string> targets =
                    redirect.To.Items.Select(t => spec.MemberOf(catalogue.Tables[table].Rows[t.Row].Key)).ToEquatableArray();
                yield return new Forwarder(name, redirect.To[0].Row, targets, redirect.Note);
            }
        }
    }
}

/// <summary>A member of the container.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Row">The number of its row.</param>
/// <param name="Shown">The summary.</param>
/// <param name="Quote">The first words of an article that back the row.</param>
/// <param name="Place">Where the row stands in YAML.</param>
public sealed record NamedMember(string Name, int Row, string Shown, string? Quote, string Place);

/// <summary>An obsolete member. One target: it forwards there; several: it cannot choose and does not compile.</summary>
/// <param name="Name">The member.</param>
/// <param name="Row">The first target's row: the target need have no member, where its key is an error.</param>
/// <param name="Targets">The targets' members.</param>
/// <param name="Note">What the message adds.</param>
public sealed record Forwarder(string Name, int Row, EquatableArray<string> Targets, string Note);
