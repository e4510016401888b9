using Dataset.Compiler.Compiling;
using Dataset.Generator.Api;
using Dataset.Generator.Storage;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator;

/// <summary>Hands sources to the compiler; of a stage that failed there is none, and the report says so.</summary>
internal static class Outputs
{
    public static void Add(SourceProductionContext output, GeneratedSource source) => output.AddSource(source.HintName, source.Text);

    public static void Add(SourceProductionContext output, Guarded<GeneratedSource?> source)
    {
        if (source.Value is { } given)
        {
            Add(output, given);
        }
    }

    public static void Add(SourceProductionContext output, DataSource source) =>
        output.AddSource(source.HintName, new BlockText(source.Blocks, source.Pieces));
}
