using Dataset.Core.Binding;
using Dataset.Core.Provenance;
using Dataset.Core.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>A curated file after every stage that looks at single files.</summary>
internal sealed record CuratedFile(TextFile Text, YamlFile Yaml, BoundFile Bound, CitedArticles Cited, ProvenQuotes Quotes)
{
    public string Path => Text.Path;
}
