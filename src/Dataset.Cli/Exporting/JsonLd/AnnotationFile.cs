using System.Text.Json;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>
/// The evidence as Web Annotations: the passage of an article is the target, the fact is the body. The annotation has the address of the row of
/// evidence, so that both files speak of one thing.
/// </summary>
internal static class AnnotationFile
{
    public const string FileName = "annotations.jsonld";

    /// <summary>Our words for the terms of the Web Annotation vocabulary, those of its own context.</summary>
    private const string Context = "contexts/annotation.json";

    /// <summary>So many characters beside a quote tell it from others of the same words.</summary>
    private const int Beside = 32;

    public static void Write(ExportData data, string path)
    {
        using NodeFile file = new(path, WriteContext);
        foreach (ViewTable table in data.View.Tables.Where(t => t.Source?.Spec.Role == TableRole.Evidence))
        {
            EquatableArray<CatalogueRow> stored = data.View.Catalogue.Tables[table.Source!.Index].Rows;
            int number = 0;
            foreach (ViewRow row in table.Rows)
            {
                file.Add(w => Write(w, data, table, row, stored[number]));
                number++;
            }
        }
    }

    private static void WriteContext(Utf8JsonWriter writer)
    {
        using Stream context = typeof(AnnotationFile).Assembly.GetManifestResourceStream(Context)!;
        using JsonDocument terms = JsonDocument.Parse(context);
        terms.WriteTo(writer);
    }

    private static void Write(Utf8JsonWriter writer, ExportData data, ViewTable table, ViewRow row, CatalogueRow stored)
    {
        string source = data.RowAt(((RowValue)stored.Values[table.Source!.EvidenceSource]!).Row).Key;
        string? quote = Items(table, row, ColumnRole.Verbatim)?[0];
        bool backs = row.Items(table.Columns.Count - 1)[0][0] == "true";
        writer.WriteStartObject();
        writer.WriteString("id", data.Addresses.Row(table.Name, stored.Key));
        writer.WriteString("type", "Annotation");
        writer.WriteString("motivation", backs ? "linking" : "assessing");
        writer.WriteString("body", data.AddressOf(stored.Owner!));
        writer.WriteStartObject("target");
        writer.WriteString("type", "SpecificResource");
        writer.WriteString("source", data.AddressOf(((RowValue)stored.Values[table.Source.EvidenceSource]!).Row));
        writer.WriteStartArray("selector");
        if (quote is not null)
        {
            WriteQuote(writer, quote, data.ArticleOf(source), (stored.Values[table.Source.Spec.IndexOf(ColumnRole.Offsets)] as TextSpanValue)?.Start);
        }

        // The offsets are those of RowReader.SpanParts: in UTF-16 units, then in code points, which annotations count in.
        if (Items(table, row, ColumnRole.Offsets) is [_, _, { } start, { } end])
        {
            writer.WriteStartObject();
            writer.WriteString("type", "TextPositionSelector");
            writer.WritePropertyName("start");
            writer.WriteRawValue(start, skipInputValidation: true);
            writer.WritePropertyName("end");
            writer.WriteRawValue(end, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>What stands beside the words is given only where the article has them more than once: articles are not exported.</summary>
    private static void WriteQuote(Utf8JsonWriter writer, string quote, string? article, int? start)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "TextQuoteSelector");
        writer.WriteString("exact", quote);
        if (article is not null && start is { } at
            && article.IndexOf(quote, StringComparison.Ordinal) != article.LastIndexOf(quote, StringComparison.Ordinal))
        {
            int from = Math.Max(0, at - Beside), until = Math.Min(article.Length, at + quote.Length + Beside);
            from += char.IsLowSurrogate(article[from]) ? 1 : 0;
            until -= until < article.Length && char.IsLowSurrogate(article[until]) ? 1 : 0;
            writer.WriteString("prefix", article[from..at]);
            writer.WriteString("suffix", article[(at + quote.Length)..until]);
        }

        writer.WriteEndObject();
    }

    private static string?[]? Items(ViewTable table, ViewRow row, ColumnRole role)
    {
        int column = table.Columns.Items.FirstOrDefault(c => c.Source?.Role == role) is { } found ? table.Columns.Items.IndexOf(found) : -1;
        return column < 0 ? null : row.Items(column)[0];
    }
}
