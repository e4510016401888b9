using System.Collections.Immutable;
using System.Text;
using Dataset.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Benchmarks;

/// <summary>
/// A dataset and a project that refers to it, open as editors have them open: in the compiler's own workspace, which keeps what it read of a
/// generated source for as long as its text stays. The driver of generators alone reads all of them anew.
/// </summary>
internal sealed class OpenProjects
{
    private readonly DocumentId _edited, _user;
    private readonly ProjectId _dataset;

    private OpenProjects(Solution solution, ProjectId dataset, DocumentId edited, DocumentId user) =>
        (Solution, _dataset, _edited, _user) = (solution, dataset, edited, user);

    public Solution Solution { get; private set; }

    /// <param name="project">The dataset.</param>
    /// <param name="edited">The number of the file that is going to be edited.</param>
    /// <param name="code">A source of the project that refers to it.</param>
    public static OpenProjects Of(InMemoryProject project, int edited, string code)
    {
        string name = project.Compilation.AssemblyName!;
        ProjectId dataset = ProjectId.CreateNewId(), user = ProjectId.CreateNewId();
        Solution solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                dataset, VersionStamp.Default, name, name, LanguageNames.CSharp, compilationOptions: project.Compilation.Options,
                parseOptions: project.Parse, metadataReferences: project.Compilation.References, analyzerReferences: [new Own()]))
            .AddProject(ProjectInfo.Create(
                user, VersionStamp.Default, "User", "User", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), parseOptions: project.Parse,
                metadataReferences: project.Compilation.References, projectReferences: [new ProjectReference(dataset)]));
        foreach (SyntaxTree tree in project.Compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(dataset), "Source.cs", tree.GetText());
        }

        StringBuilder options = new($"is_global = true\nbuild_property.RootNamespace = {name}\nbuild_property.DatasetStorage = Auto\n");
        DocumentId[] files = [.. project.Files.Select(_ => DocumentId.CreateNewId(dataset))];
        for (int i = 0; i < files.Length; i++)
        {
            string path = Rooted(project.Files[i].Path), role = path.EndsWith(".txt", StringComparison.Ordinal) ? "Article" : "Curated";
            options.Append($"\n[{path}]\nbuild_metadata.AdditionalFiles.DatasetRole = {role}\n");
            solution = solution.AddAdditionalDocument(files[i], path, SourceText.From(project.Files[i].Text), filePath: path);
        }

        DocumentId source = DocumentId.CreateNewId(user);
        solution = solution.AddDocument(source, "User.cs", SourceText.From(code))
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(dataset), ".globalconfig", SourceText.From(options.ToString()), filePath: Rooted(".globalconfig"));
        return new OpenProjects(solution, dataset, files[edited], source);
    }

    public void EditFile(string text) => Solution = Solution.WithAdditionalDocumentText(_edited, SourceText.From(text));

    public void EditCode(string text) => Solution = Solution.WithDocumentText(_user, SourceText.From(text));

    /// <summary>The dataset with all that is generated.</summary>
    public Compilation Dataset() => Solution.GetProject(_dataset)!.GetCompilationAsync().Result!;

    /// <summary>What the source of the project that refers to it means.</summary>
    public SemanticModel User() => Solution.GetDocument(_user)!.GetSemanticModelAsync().Result!;

    private static string Rooted(string path) => path.StartsWith('/') ? path : "/" + path;

    private sealed class Own : AnalyzerReference
    {
        private readonly ImmutableArray<ISourceGenerator> _generators = [new DatasetGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(DatasetGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
    }
}
