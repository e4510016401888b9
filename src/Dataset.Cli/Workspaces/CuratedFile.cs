using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>A curated file after every stage that looks at single files.</summary>
internal sealed record CuratedFile(TextFile Text, YamlFile Yaml, BoundFile Bound, CitedArticles Cited, ProvenQuotes Quotes)
{
    public string Path => Text.Path;
}
