using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Workspaces;

/// <summary>A curated file after every stage that looks at single files.</summary>
internal sealed record CuratedFile(TextFile Text, CompiledFile Compiled)
{
    public string Path => Text.Path;

    public YamlFile Yaml => Compiled.Yaml.Value;

    public BoundFile Bound => Compiled.Bound;

    public CitedArticles Cited => Compiled.Cited.Value;

    public ProvenQuotes Quotes => Compiled.Quotes;
}
