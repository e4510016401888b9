using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Building;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Compiling;

/// <summary>All declarations, and the namespace that the project's own types stand in.</summary>
public sealed record SchemaInput(string RootNamespace, EquatableArray<TypeDeclaration> Declarations)
{
    /// <summary>Where FuzzyDate, RowList and their kind stand.</summary>
    public string RuntimeNamespace { get; init; } = RootNamespace;
}

/// <summary>The schema as data meets it.</summary>
/// <param name="All">Everything that can be used: the API is made of it whatever is wrong with the rest, so that one wrong declaration is one
/// error.</param>
/// <param name="IsSound">Whether data can be judged by it: one wrong declaration would make every row that follows it look wrong.</param>
public sealed record SchemaState(DatasetSchema All, bool IsSound)
{
    public DatasetSchema? Sound => IsSound ? All : null;

    public static SchemaState Of(Guarded<SchemaResult> read) => new(read.Value.Schema, read.Failure is null && !read.Value.HasErrors);
}

/// <summary>All curated files, in the order of their paths, and how much may stand in them.</summary>
public sealed record SizeInput(EquatableArray<InputFile> Curated, Limits Limits);

/// <summary>A file's text and what it may use of YAML.</summary>
public sealed record ParseInput(InputFile File, FileReading Reading)
{
    /// <summary>What a schema says of a file; one that is not sound says that too.</summary>
    public static ParseInput Of(InputFile file, SchemaState schema) => new(file, FileReading.Of(schema.All, file.Path));
}

/// <summary>A file's text and what its values are typed by.</summary>
public sealed record ReadInput(InputFile File, SchemaState Schema);

/// <summary>A file's nodes and what its values are typed by.</summary>
public sealed record BindInput(YamlFile File, SchemaState Schema)
{
    /// <summary>The file's text, where long values may stay in it.</summary>
    public KeptText? Kept { get; init; }
}

/// <summary>A file's values, and all that they may cite.</summary>
public sealed record CitedInput(BoundRows File, SourceMap Sources, EquatableArray<Article> Articles);

/// <summary>A file's values with the articles they cite: all that proving its quotes depends on.</summary>
public sealed record QuotesInput(BoundRows File, CitedArticles Cited);

/// <summary>The keys of all files, in the order of their paths: all that the numbers of rows follow from.</summary>
public sealed record KeyIndexInput(DatasetSchema Schema, EquatableArray<FileKeys> Files);

/// <summary>A file's values, and the keys that they may refer to.</summary>
public sealed record LinksInput(BoundRows File, KeyIndex Keys);

/// <summary>Everything that is known of single files, each list in the order of its paths.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Files">The values.</param>
/// <param name="Quotes">The quotes that were found.</param>
/// <param name="Articles">The articles, without their words.</param>
/// <param name="Linked">Where the references lead.</param>
/// <param name="IsWhole">Whether no stage failed without which rows cannot be told apart.</param>
/// <param name="Limits">How much there may be.</param>
public sealed record CatalogueInput(
    SchemaState Schema,
    EquatableArray<BoundRows> Files,
    EquatableArray<ProvenQuotes> Quotes,
    EquatableArray<ArticleSummary> Articles,
    LinkedFiles Linked,
    bool IsWhole,
    Limits Limits)
{
    /// <summary>How many checks may run at once.</summary>
    public int Threads { get; init; } = 1;
}

/// <summary>What is there now, and what was ever released.</summary>
public sealed record ReleasedInput(CatalogueResult Catalogue, EquatableArray<ReleaseLedger> Ledgers);

/// <summary>Everything that is to be said, and where nodes and declarations stand.</summary>
/// <param name="Schema">What is wrong with the declarations.</param>
/// <param name="DeclaredAt">Where a declaration and its properties stand, by the path of its address.</param>
/// <param name="Files">The files: what is wrong in each, seen on its own, and where its nodes stand.</param>
/// <param name="Quotes">What is wrong with quotes.</param>
/// <param name="Catalogue">What is wrong with all files together.</param>
/// <param name="Released">What is wrong with what was released.</param>
/// <param name="Failures">Stages that failed, and files that cannot be read.</param>
public sealed record ReportInput(
    EquatableArray<Finding> Schema,
    Func<string, IReadOnlyList<Location>?> DeclaredAt,
    EquatableArray<BoundFile> Files,
    EquatableArray<ProvenQuotes> Quotes,
    EquatableArray<Finding> Catalogue,
    EquatableArray<Finding> Released,
    EquatableArray<Finding> Failures);
