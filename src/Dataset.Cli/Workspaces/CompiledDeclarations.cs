using Dataset.Cli.Projects;
using Dataset.Compiler.Findings;
using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Generator.Api;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Cli.Workspaces;

/// <summary>The C# declarations as the compiler sees them. Nothing else reads a schema with the compiler, so that most runs never load it.</summary>
/// <param name="Result">The schema and what is wrong with it.</param>
/// <param name="Compilation">The declarations, with their doc comments.</param>
internal sealed record CompiledDeclarations(Guarded<SchemaResult> Result, CSharpCompilation Compilation)
{
    /// <summary>A file that is an application by itself names its packages above its code; where it is none, the build says so.</summary>
    private static readonly KeyValuePair<string, string>[] s_features = [new("FileBasedProgram", "true")];

    /// <param name="declarations">The project's C# files.</param>
    /// <param name="settings">What the build tells the compiler of them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static CompiledDeclarations Read(
        IReadOnlyList<TextFile> declarations, DeclarationSettings settings, CancellationToken cancellation)
    {
        if (!CompilerTool.IsHere)
        {
            throw new NeedsCompiler();
        }

        // The pinned compiler knows C# 13; what is later it reads as far as it knows it.
        CSharpParseOptions options = new CSharpParseOptions(
            LanguageVersionFacts.TryParse(settings.Language, out LanguageVersion given) && given <= LanguageVersion.CSharp13
                ? given : LanguageVersion.Preview,
            DocumentationMode.Parse,
            preprocessorSymbols: settings.Symbols).WithFeatures(s_features);
        Framework framework = Framework.Of(settings);
        IEnumerable<SyntaxTree> support = SupportSources.Runtime(settings.RuntimeNamespace)
            .Concat(SupportSources.Attributes)
            .Append((Name: "EmbeddedAttribute.cs", Text: SupportSources.EmbeddedAttribute))
            .Append((Name: "ImplicitUsings.cs", Text: settings.Usings))
            .Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.Name, cancellationToken: cancellation));
        List<SyntaxTree> declared = declarations.AsParallel().AsOrdered()
            .Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path, cancellationToken: cancellation)).ToList();
        CSharpCompilation compilation = CSharpCompilation.Create(
            settings.RootNamespace,
            [.. declared, .. support.AsParallel().AsOrdered()],
            framework.Common,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: settings.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        Guarded<EquatableArray<TypeDeclaration>> types = new SchemaReader().Declarations.Run(compilation, cancellation);
        SchemaInput input = new(settings.RootNamespace, types.Value) { RuntimeNamespace = settings.RuntimeNamespace };
        Guarded<SchemaResult> read = CompilerStages.Schema.Run(input, cancellation).After(types.Failure);

        // What the compiler says is the cause; whatever else looks wrong follows from it.
        EquatableArray<Finding> errors = DeclarationErrors.Of(compilation, declared, Generated, framework, settings, cancellation);
        return new CompiledDeclarations(errors.Count == 0 ? read : read with { Value = read.Value with { Findings = errors } }, compilation);

        IEnumerable<SyntaxTree> Generated() =>
            ApiEmitter.Emit(read.Value.Schema)
                .Select(s => CSharpSyntaxTree.ParseText(s.Text, options, s.HintName, cancellationToken: cancellation));
    }

    /// <summary>Where a declaration and its properties stand, by the path of its address.</summary>
    public IReadOnlyList<Location>? PlacesOf(string path) => !CompilerTool.IsHere ? throw new NeedsCompiler()
        : DeclaredPlaces.ByPath(SchemaReader.PlacesOf(Compilation, EquatableArray.Of(path), CancellationToken.None))(path);
}
