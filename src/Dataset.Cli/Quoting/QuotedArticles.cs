using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Quoting;

/// <summary>The articles of a dataset and what is quoted from them.</summary>
/// <param name="Form">How evidence is written.</param>
/// <param name="Sources">Which article each source is.</param>
/// <param name="Texts">The articles by their file names; of several with one name the first counts.</param>
/// <param name="Used">The words on which something rests.</param>
internal sealed record QuotedArticles(
    EvidenceForm Form, SourceMap Sources, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<UsedWords> Used)
{
    public static Extract<QuotedArticles> Extract { get; } = new("quotes", Of, Write, Read);

    private static QuotedArticles Of(Workspace workspace) => new(
        EvidenceForm.Of(workspace.Schema),
        workspace.Sources,
        workspace.Articles.DistinctBy(a => a.FileName).ToDictionary(a => a.FileName, a => a.Text, StringComparer.Ordinal),
        UsedWords.In(workspace));

    private static void Write(BinaryWriter to, QuotedArticles articles)
    {
        to.Write(articles.Form.Fields is not null);
        to.WriteList([.. articles.Form.Fields ?? new Dictionary<ColumnRole, string>()], static (t, field) =>
        {
            t.Write((int)field.Key);
            t.Write(field.Value);
        });
        to.WriteList(articles.Sources.Entries, static (t, entry) =>
        {
            t.Write(entry.Source);
            t.Write(entry.FileName);
        });
        to.WriteList([.. articles.Texts], static (t, article) =>
        {
            t.Write(article.Key);
            t.Write(article.Value);
        });
        to.WriteList(articles.Used, static (t, used) =>
        {
            t.Write(used.Source);
            t.Write(used.Words.Start);
            t.Write(used.Words.End);
            t.Write(used.Row);
            t.Write(used.Field);
        });
    }

    private static QuotedArticles Read(BinaryReader from)
    {
        bool hasForm = from.ReadBoolean();
        KeyValuePair<ColumnRole, string>[] fields = from.ReadList(static f => KeyValuePair.Create((ColumnRole)f.ReadInt32(), f.ReadString()));
        SourceEntry[] sources = from.ReadList(static f => new SourceEntry(f.ReadString(), f.ReadString()));
        KeyValuePair<string, string>[] texts = from.ReadList(static f => KeyValuePair.Create(f.ReadString(), f.ReadString()));
        return new QuotedArticles(
            new EvidenceForm(hasForm ? new Dictionary<ColumnRole, string>(fields) : null),
            new SourceMap([.. sources]),
            new Dictionary<string, string>(texts, StringComparer.Ordinal),
            from.ReadList(static f => new UsedWords(f.ReadString(), new Passage(f.ReadInt32(), f.ReadInt32()), f.ReadString(), f.ReadString())));
    }
}
