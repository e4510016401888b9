using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>
/// Packs what is derived from evidence: claims (those of use first, then the deprecated ones, each sorted by owner), disputes, and the support of
/// each field. Behind the values of all claims stand those that the rows hold instead of the deprecated ones.
/// </summary>
public static class ProvenancePacker
{
    /// <summary>The class that holds it.</summary>
    public static DataClass ClassOf(DatasetSchema schema) => new("Provenance.Data.g.cs", schema.RootNamespace, ClaimColumns.Class);

    internal static void Pack(Catalogue catalogue, IDataSink to)
    {
        SharedText texts = new(to);
        RowCodes codes = new(catalogue.Schema, catalogue.Tables.Items.Select(t => t.Rows.Count).ToEquatableArray());
        TableSpec evidence = catalogue.Schema.WithRole(TableRole.Evidence)!;
        string ownerType = evidence.Columns.Items.First(c => c.Type == ColumnType.Owner).TypeName!;
        int OwnerCode(RowRef owner) => codes.CodeOf(ownerType, owner);

        int[] order = [.. Enumerable.Range(0, catalogue.Claims.Count)
            .OrderBy(i => catalogue.Claims[i].Rank == ClaimRank.Deprecated)
            .ThenBy(i => OwnerCode(catalogue.Claims[i].Owner))
            .ThenBy(i => catalogue.Claims[i].Column)
            .ThenBy(i => catalogue.Claims[i].Rank)];
        CatalogueClaim[] claims = [.. order.Select(i => catalogue.Claims[i])];
        int deprecated = claims.Count(c => c.Rank == ClaimRank.Deprecated);
        TableRows.Pack(claims.Length - deprecated, to);
        to.Constant(ClaimColumns.DeprecatedCount, deprecated);
        ClaimColumns.Owner.Pack([.. claims.Select(c => (long)OwnerCode(c.Owner))], to);
        ClaimColumns.Property.Pack([.. claims.Select(c => (long)texts.Add(PropertyOf(catalogue, c.Owner, c.Column)))], to);
        ClaimColumns.Rank.Pack([.. claims.Select(c => (long)c.Rank)], to);
        ClaimColumns.Fault.Pack([.. claims.Select(c => c.Fault is { } fault ? (long)fault.Value : 0)], to);
        PackValues(
            catalogue, to, texts, [.. claims.Select(c => c.Value), .. claims.Skip(claims.Length - deprecated).Select(c => HeldValue(catalogue, c))]);
        ClaimColumns.Evidence.Pack(claims.Select(c => c.Evidence.Items.Select(e => (long)e)), to);

        int[] positionOf = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            positionOf[order[i]] = i;
        }

        CatalogueDispute[] disputes = [.. catalogue.Disputes.Items.OrderBy(d => OwnerCode(d.Owner)).ThenBy(d => d.Column)];
        to.Constant(ClaimColumns.DisputeCount, disputes.Length);
        ClaimColumns.DisputeOwner.Pack([.. disputes.Select(d => (long)OwnerCode(d.Owner))], to);
        ClaimColumns.DisputeProperty.Pack([.. disputes.Select(d => (long)texts.Add(PropertyOf(catalogue, d.Owner, d.Column)))], to);
        ClaimColumns.Resolution.Pack([.. disputes.Select(d => (long)d.Resolution)], to);
        ClaimColumns.DisputeClaims.Pack(
            disputes.Select(d => d.Claims.Items.Where(c => catalogue.Claims[c].Rank != ClaimRank.Deprecated).Select(c => (long)positionOf[c])), to);

        CatalogueSupport[] supports = [.. catalogue.Supports.Items.OrderBy(s => OwnerCode(s.Owner)).ThenBy(s => s.Column)];
        to.Constant(ClaimColumns.SupportCount, supports.Length);
        ClaimColumns.SupportOwner.Pack([.. supports.Select(s => (long)OwnerCode(s.Owner))], to);
        ClaimColumns.SupportProperty.Pack([.. supports.Select(s => (long)texts.Add(PropertyOf(catalogue, s.Owner, s.Column)))], to);
        ClaimColumns.SupportKind.Pack([.. supports.Select(s => (long)s.Support)], to);
        texts.Pack();
    }

    private static string PropertyOf(Catalogue catalogue, RowRef owner, int column) =>
        column < 0 ? "" : catalogue.Schema.Tables[owner.Table].Columns[column].Name;

    /// <summary>What the row holds where the claim speaks; null where it holds nothing, or the claim is that it exists.</summary>
    private static Value? HeldValue(Catalogue catalogue, CatalogueClaim claim) =>
        claim.Column < 0 ? null : catalogue.Tables[claim.Owner.Table].Rows[claim.Owner.Row].Values[claim.Column];

    private static void PackValues(Catalogue catalogue, IDataSink to, SharedText texts, Value?[] values)
    {
        ClaimKinds known = ClaimKinds.Of(catalogue.Schema);
        List<ulong> payloads = [], words = [];
        List<long> kinds = [], shown = [];
        foreach (Value? value in values)
        {
            (string kind, ulong payload) = Describe(catalogue, value, words);
            kinds.Add(known.Number(kind));
            payloads.Add(payload);
            shown.Add(texts.Add(OnlyItem(value) is ScalarValue { Type.Claim.WritesItself: true } ? "" : TextOf(catalogue, value)));
        }

        ClaimColumns.Kind.Pack(kinds, to);
        ClaimColumns.Shown.Pack(shown, to);
        to.Words(ClaimColumns.Payload.Name, payloads);
        to.Words(ClaimColumns.PayloadWords.Name, words);
    }

    /// <summary>What an article says of a list is one item of it: a list that has no other is comparable.</summary>
    private static Value? OnlyItem(Value? value) => value is ListValue { Items.Count: 1 } list ? list.Items[0] : value;

    /// <summary>The kind of a value, and the word that stands for it: the position of the first where it takes several.</summary>
    private static (string Kind, ulong Payload) Describe(Catalogue catalogue, Value? value, List<ulong> words)
    {
        switch (OnlyItem(value))
        {
            case EnumValue member:
                return (member.Type.Claim.Kind, ((ulong)(uint)EnumPosition(catalogue, member) << 32) | unchecked((uint)member.Member.Value));
            case ScalarValue { Type: { Form.Words: > 1 } type } wide:
                words.AddRange(Enumerable.Range(0, type.Form.Words).Select(i => type.Word(wide, i)));
                return (type.Claim.Kind, (ulong)(words.Count - type.Form.Words));
            case ScalarValue scalar:
                return (scalar.Type.Claim.Kind, scalar.Type.Form.IsText ? 0 : scalar.Type.Word(scalar, 0));
            case RowValue row:
                return (ClaimKinds.Row, ((ulong)(uint)row.Row.Table << 32) | (uint)row.Row.Row);
            case null or ListValue { Items.Count: 0 } or PartRangeValue { Count: 0 }:
                return (ClaimKinds.None, 0);
            default:
                return (ScalarTypes.Text.Claim.Kind, 0);
        }
    }

    /// <summary>The value for a reader.</summary>
    private static string TextOf(Catalogue catalogue, Value? value) => value switch
    {
        ScalarValue scalar => scalar.Type.Show(scalar),
        RowValue row => TextOf(catalogue, row.Row),
        ListValue list => string.Join(", ", list.Items.Items.Select(i => TextOf(catalogue, i))),
        PartRangeValue parts =>
            string.Join("; ", Enumerable.Range(parts.Start, parts.Count).Select(i => TextOf(catalogue, new RowRef(parts.Table, i)))),
        _ => "",
    };

    /// <summary>A row by its key; a nested one, which has none that anybody knows, by its values.</summary>
    private static string TextOf(Catalogue catalogue, RowRef row)
    {
        TableSpec table = catalogue.Schema.Tables[row.Table];
        CatalogueRow there = catalogue.Tables[row.Table].Rows[row.Row];
        return table.Kind == TableKind.Entity ? there.Key
            : string.Join(", ", there.Values.Items.Where((v, i) => v is not (null or PartRangeValue)
                && table.Columns[i] is { BuildOnly: false, Type: not ColumnType.Owner }).Select(v => TextOf(catalogue, v)));
    }

    private static int EnumPosition(Catalogue catalogue, EnumValue member)
    {
        for (int i = 0; i < catalogue.Schema.Enums.Count; i++)
        {
            if (catalogue.Schema.Enums[i].FullName == member.Member.Enum)
            {
                return i;
            }
        }

        throw new KeyNotFoundException(member.Member.Enum);
    }
}
