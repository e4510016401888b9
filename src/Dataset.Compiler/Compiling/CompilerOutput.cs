using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Compiling;

/// <summary>The files of a dataset.</summary>
public sealed record CompilerInput(IReadOnlyList<InputFile> Curated, IReadOnlyList<InputFile> Articles, IReadOnlyList<InputFile> Ledgers);

/// <summary>
/// A dataset after all stages; every list in the order of its paths. Rows name the tables of the schema that they were bound by: while it stays as it
/// was, it is the same object.
/// </summary>
public sealed record CompilerOutput(
    DatasetSchema Schema,
    EquatableArray<CompiledFile> Files,
    EquatableArray<Article> Articles,
    SourceMap Sources,
    CatalogueResult Catalogue,
    EquatableArray<ReleaseLedger> Ledgers,
    Report Report)
{
    /// <summary>Whether no stage failed, and no file was left out.</summary>
    public required bool IsWhole { get; init; }
}

/// <summary>A curated file after the stages that look at single files.</summary>
/// <param name="Yaml">Its nodes, which are read again for whoever asks where its values were known before.</param>
/// <param name="Bound">Its values.</param>
/// <param name="Cited">The articles that it cites.</param>
/// <param name="Quotes">Its quotes.</param>
public sealed record CompiledFile(Lazy<YamlFile> Yaml, BoundFile Bound, Lazy<CitedArticles> Cited, ProvenQuotes Quotes);
