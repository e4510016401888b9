using Dataset.Cli.Projects;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Workspaces;

/// <summary>The schema as the C# declarations give it. The compiler is asked only for what is not known from an earlier run.</summary>
internal sealed class DeclaredSchema
{
    private readonly Lazy<CompiledDeclarations> _compiled;

    private DeclaredSchema(Guarded<SchemaResult> result, Lazy<CompiledDeclarations> compiled) => (Result, _compiled) = (result, compiled);

    /// <summary>The schema, and what is wrong with it.</summary>
    public Guarded<SchemaResult> Result { get; }

    /// <summary>Everything that can be used.</summary>
    public DatasetSchema Schema => Result.Value.Schema;

    public bool HasErrors => !SchemaState.Of(Result).IsSound;

    /// <summary>The declarations, with their doc comments.</summary>
    public CompiledDeclarations Compiled => _compiled.Value;

    public static DeclaredSchema Read(
        IReadOnlyList<TextFile> declarations, DeclarationSettings settings, SchemaCache cache, CancellationToken cancellation)
    {
        Lazy<CompiledDeclarations> compiled =
            new(() => CompiledDeclarations.Read(declarations, settings, cancellation));
        string key = SchemaCache.KeyOf(declarations, settings.Key);
        if (cache.Find(key) is { } known)
        {
            return new DeclaredSchema(new Guarded<SchemaResult>(new SchemaResult(known, [], []), null), compiled);
        }

        DeclaredSchema read = new(compiled.Value.Result, compiled);
        if (read.Result is { Failure: null, Value.Findings.Count: 0 })
        {
            cache.Keep(key, read.Schema);
        }

        return read;
    }

    /// <summary>Where the declarations stand of which a finding speaks.</summary>
    public IReadOnlyList<Location>? PlacesOf(string path) => _compiled.Value.PlacesOf(path);
}
