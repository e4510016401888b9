using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

/// <summary>Which attribute gives a column which role, and what type the role takes.</summary>
internal static class ColumnRoles
{
    private static readonly (string Attribute, ColumnRole Role, string Needs, Func<ColumnSpec, bool> Fits)[] s_all =
    [
        ("DisplayName", ColumnRole.DisplayName, "a text", Text),
        ("ArticleFile", ColumnRole.ArticleFile, "a text", Text),
        ("ContentHash", ColumnRole.ContentHash, "a text", Text),
        ("PublishedOn", ColumnRole.PublishedOn, "a date", IsDate),
        ("NotCited", ColumnRole.NotCited, "a list of parts", c => c is { IsList: true, Type: ColumnType.Part }),
        ("EvidenceSource", ColumnRole.EvidenceSource, "a reference to a table with an "
            + "[ArticleFile]", c => c is { IsList: false, Type: ColumnType.Reference }),
        ("Verbatim", ColumnRole.Verbatim, "a text", Text),
        ("QuotePrefix", ColumnRole.QuotePrefix, "a text", Text),
        ("QuoteSuffix", ColumnRole.QuoteSuffix, "a text", Text),
        ("AimsAt", ColumnRole.AimsAt, "the type RowList<RowField>", c => c is { IsList: true, NamesFields: true }),
        ("Asserts", ColumnRole.Asserts, "the type object?", c => c is { IsList: false, Nullable: true, Type: ColumnType.Any }),
        ("Prints", ColumnRole.Prints, "a text", Text),
        ("Refutes", ColumnRole.Refutes, "an enum", Enum),
        ("Offsets", ColumnRole.Offsets, "the type TextSpan", c => c is { IsList: false, Type: ColumnType.TextSpan }),
        ("Modality", ColumnRole.Modality, "an enum", Enum),
        ("BasisKind", ColumnRole.BasisKind, "an enum", Enum),
        ("BasisReference", ColumnRole.BasisReference, "a text", Text),
        ("RedirectFrom", ColumnRole.RedirectFrom, "a text", Text),
        ("RedirectTo", ColumnRole.RedirectTo, "a list of text", c => c is { IsList: true, Scalar: TextType }),
        ("QuoteWordLimit", ColumnRole.QuoteWordLimit, "an int", c => c is { IsList: false, Scalar: IntType }),
        ("QuoteShareLimit", ColumnRole.QuoteShareLimit, "a decimal", c => c is { IsList: false, Scalar: DecimalType }),
        ("CutOff", ColumnRole.CutOff, "a DateOnly", c => c is { IsList: false, Scalar: DateType }),
        ("OccursOn", ColumnRole.OccursOn, "a date", IsDate),
    ];

    public static IEnumerable<(string Attribute, ColumnRole Role, string Needs, Func<ColumnSpec, bool> Fits)> Of(PropertyDeclaration property) =>
        s_all.Where(r => property.Has(r.Attribute));

    private static bool Text(ColumnSpec column) => column is { IsList: false, Scalar: TextType };

    public static bool IsDate(ColumnSpec column) => column is { IsList: false, Scalar.Measure: Measure.Day };

    private static bool Enum(ColumnSpec column) => column is { IsList: false, Scalar: EnumType };
}
