using Dataset.Compiler;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Workspaces;

/// <summary>The schema as the C# declarations give it. The compiler is asked only for what is not known from an earlier run.</summary>
internal sealed class DeclaredSchema
{
    private readonly Lazy<CompiledDeclarations> _compiled;

    private DeclaredSchema(DatasetSchema schema, EquatableArray<Finding> findings, Lazy<CompiledDeclarations> compiled) =>
        (Schema, Findings, _compiled) = (schema, findings, compiled);

    /// <summary>Everything that can be used.</summary>
    public DatasetSchema Schema { get; }

    /// <summary>What is wrong.</summary>
    public EquatableArray<Finding> Findings { get; }

    public bool HasErrors => Findings.Items.Any(f => f.Kind.Severity == Severity.Error);

    /// <summary>The declarations, with their doc comments.</summary>
    public CompiledDeclarations Compiled => _compiled.Value;

    public static DeclaredSchema Read(IReadOnlyList<TextFile> declarations, SchemaCache cache, CancellationToken cancellation)
    {
        Lazy<CompiledDeclarations> compiled = new(() => CompiledDeclarations.Read(declarations, cancellation));
        string key = SchemaCache.KeyOf(declarations);
        if (cache.Find(key) is { } known)
        {
            return new DeclaredSchema(known, EquatableArray<Finding>.Empty, compiled);
        }

        DeclaredSchema read = new(compiled.Value.Result.Schema, compiled.Value.Result.Findings, compiled);
        if (read.Findings.Count == 0)
        {
            cache.Keep(key, read.Schema);
        }

        return read;
    }

    /// <summary>The same declarations with an equal schema in place of theirs.</summary>
    public DeclaredSchema With(DatasetSchema equal) => new(equal, Findings, _compiled);

    /// <summary>Where the declarations stand of which a finding speaks.</summary>
    public EquatableArray<Location>? PlacesOf(string path) => _compiled.Value.Places(path);
}
