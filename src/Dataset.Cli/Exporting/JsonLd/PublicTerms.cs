using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>
/// Which terms of public vocabularies stand for what declarations say by their roles or by <c>[Term]</c>. For everything else the dataset has its
/// own.
/// </summary>
internal static class PublicTerms
{
    public const string Schema = "https://schema.org/", Prov = "http://www.w3.org/ns/prov#", Annotations = "http://www.w3.org/ns/oa#",
        Xsd = "http://www.w3.org/2001/XMLSchema#", Edtf = "http://id.loc.gov/datatypes/edtf/EDTF";

    /// <summary>A fact and the articles that it rests on.</summary>
    public const string DerivedFrom = Prov + "wasDerivedFrom";

    /// <summary>A line of evidence or support, and the row that it is about.</summary>
    public const string About = Schema + "about";

    /// <summary>The classes that rows of the table belong to beside that of their table.</summary>
    public static IEnumerable<string> ClassesOf(Table? table)
    {
        if (table is null)
        {
            yield break;
        }

        if (table.Spec.Term is { } term)
        {
            yield return term;
        }

        if (table.Spec.WithRole(ColumnRole.ArticleFile) is not null)
        {
            yield return Schema + "Article";
        }

        if (table.Spec.Role == TableRole.Evidence)
        {
            yield return Annotations + "Annotation";
        }

        if (table.IsFact || table.Spec.Role == TableRole.Evidence)
        {
            yield return Prov + "Entity";
        }
    }

    /// <summary>The term of a column; null where there is none.</summary>
    public static string? Of(ViewColumn column) => column switch
    {
        { Source.Term: { } term } => term,
        { IsId: true } => Schema + "identifier",
        { Source.Parent: true } => Schema + "isPartOf",
        { Source.Role: ColumnRole.DisplayName } => Schema + "name",
        { Source.Role: ColumnRole.PublishedOn } => Schema + "datePublished",
        { Source.Role: ColumnRole.ContentHash } => Schema + "sha256",
        { Source.Role: ColumnRole.BasisReference } => Schema + "citation",
        { Source.Role: ColumnRole.EvidenceSource } => Prov + "wasQuotedFrom",
        { Source.Role: ColumnRole.Verbatim } => Prov + "value",
        _ => null,
    };
}
