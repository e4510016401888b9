using Dataset.Compiler;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>What kind of value a claim makes; the numbers are those of the generated <c>ClaimValueKind</c>.</summary>
public enum ClaimValueKind
{
    None = 0,
    Text = 1,
    Bool = 2,
    Number = 3,
    Date = 4,
    FuzzyDate = 5,
    Duration = 6,
    Enum = 7,
    Row = 8,
}

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
        PackValues(catalogue, to, texts, [.. claims.Select(c => c.Value), .. claims.Skip(claims.Length - deprecated).Select(c => HeldValue(catalogue, c))]);
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
        ClaimColumns.DisputeClaims.Pack(disputes.Select(d => d.Claims.Items.Where(c => catalogue.Claims[c].Rank != ClaimRank.Deprecated).Select(c => (long)positionOf[c])), to);

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
    private static CellValue? HeldValue(Catalogue catalogue, CatalogueClaim claim) =>
        claim.Column < 0 ? null : catalogue.Tables[claim.Owner.Table].Rows[claim.Owner.Row].Values[claim.Column];

    private static void PackValues(Catalogue catalogue, IDataSink to, SharedText texts, CellValue?[] values)
    {
        List<ulong> payloads = [];
        List<long> kinds = [], shown = [];
        foreach (CellValue? value in values)
        {
            (ClaimValueKind kind, ulong payload) = Describe(catalogue, value);
            kinds.Add((long)kind);
            payloads.Add(payload);
            shown.Add(texts.Add(kind is ClaimValueKind.FuzzyDate or ClaimValueKind.Duration ? "" : TextOf(catalogue, value)));
        }

        ClaimColumns.Kind.Pack(kinds, to);
        ClaimColumns.Shown.Pack(shown, to);
        to.Words(ClaimColumns.Payload.Name, payloads);
    }

    private static (ClaimValueKind Kind, ulong Payload) Describe(Catalogue catalogue, CellValue? value) => value switch
    {
        BoolCell flag => (ClaimValueKind.Bool, flag.Value ? 1UL : 0),
        IntCell number => (ClaimValueKind.Number, unchecked((ulong)number.Value)),
        DateCell date => (ClaimValueKind.Date, (uint)date.DayNumber),
        FuzzyDateCell date => (ClaimValueKind.FuzzyDate, date.Date.Bits),
        DurationCell duration => (ClaimValueKind.Duration, duration.Duration.Bits),
        EnumCell member => (ClaimValueKind.Enum, ((ulong)(uint)EnumPosition(catalogue, member) << 32) | unchecked((uint)member.Member.Value)),
        RowCell row => (ClaimValueKind.Row, ((ulong)(uint)row.Row.Table << 32) | (uint)row.Row.Row),
        // What an article says of a list is one item of it: a list that has no other is comparable.
        ListCell { Items.Count: 1 } list => Describe(catalogue, list.Items[0]),
        null or ListCell { Items.Count: 0 } or PartRangeCell { Count: 0 } => (ClaimValueKind.None, 0),
        _ => (ClaimValueKind.Text, 0),
    };

    /// <summary>The value for a reader.</summary>
    private static string TextOf(Catalogue catalogue, CellValue? value) => value switch
    {
        TextCell text => text.Text,
        BoolCell flag => ValueText.Of(new BoolValue(flag.Value, 0)),
        IntCell number => ValueText.Of(new IntValue(number.Value, 0)),
        DecimalCell number => ValueText.Of(new DecimalValue(number.Value, 0)),
        DateCell date => ValueText.Of(new DateValue(date.DayNumber, 0)),
        FuzzyDateCell date => ValueText.Of(new FuzzyDateValue(date.Date, 0)),
        DurationCell duration => ValueText.Of(new DurationValue(duration.Duration, 0)),
        EnumCell member => member.Member.Name,
        RowCell row => TextOf(catalogue, row.Row),
        ListCell list => string.Join(", ", list.Items.Items.Select(i => TextOf(catalogue, i))),
        PartRangeCell parts => string.Join("; ", Enumerable.Range(parts.Start, parts.Count).Select(i => TextOf(catalogue, new RowRef(parts.Table, i)))),
        _ => "",
    };

    /// <summary>A row by its key; a nested one, which has none that anybody knows, by its values.</summary>
    private static string TextOf(Catalogue catalogue, RowRef row)
    {
        TableSpec table = catalogue.Schema.Tables[row.Table];
        CatalogueRow there = catalogue.Tables[row.Table].Rows[row.Row];
        return table.Kind == TableKind.Entity ? there.Key
            : string.Join(", ", there.Values.Items.Where((v, i) => v is not (null or PartRangeCell) && table.Columns[i] is { BuildOnly: false, Type: not ColumnType.Owner }).Select(v => TextOf(catalogue, v)));
    }

    private static int EnumPosition(Catalogue catalogue, EnumCell member)
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
