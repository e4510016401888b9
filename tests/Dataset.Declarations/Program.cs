using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Dataset.Corpus;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

// For each schema of the corpus, a file with what the compiler reads in it: <corpus> <output>
string corpus = args[0], output = args[1];
Directory.CreateDirectory(output);
CSharpParseOptions parse = new(LanguageVersion.CSharp13);
CSharpCompilation project = CSharpCompilation.Create(
    "Sky",
    SupportSources.Runtime("Observatory").Concat(SupportSources.Attributes).Select(s => s.Text).Append(SupportSources.EmbeddedAttribute)
        .Select(text => CSharpSyntaxTree.ParseText(text, parse)),
    ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is string name && name.StartsWith("System.", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

Write("Observatory", Path.Combine(corpus, "Observatory.cs"));
foreach (string schema in Directory.GetFiles(corpus, "schema.cs", SearchOption.AllDirectories))
{
    Write(Path.GetFileName(Path.GetDirectoryName(schema))!, schema);
}

void Write(string name, string schema)
{
    CSharpCompilation compilation = project.AddSyntaxTrees(CSharpSyntaxTree.ParseText(File.ReadAllText(schema), parse, "schema.cs"));
    EquatableArray<TypeDeclaration> declarations = new SchemaReader().Read(compilation, CancellationToken.None);
    EquatableArray<string> paths = declarations.Items.Select(d => DeclaredPlaces.PathOf(d.FullName)).ToEquatableArray();
    DeclaredSource read = new(declarations, SchemaReader.PlacesOf(compilation, paths, CancellationToken.None));
    File.WriteAllText(Path.Combine(output, name + ".json"), DeclaredJson.Write(read));
}
