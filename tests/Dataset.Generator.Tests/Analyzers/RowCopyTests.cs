extern alias analyzers;

using System.Collections.Immutable;
using System.Globalization;
using analyzers::Dataset.Analyzers;
using Dataset.Analyzers.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dataset.Generator.Tests;

/// <summary>A row exists once: what would copy it in the code of an application does not build.</summary>
public sealed class RowCopyTests
{
    private static readonly Lazy<GeneratorHost> s_dataset = new(() => new GeneratorHost([
        SkyFiles.Paper, SkyFiles.Registry,
        new TestFile("curated/stars.yaml", "stars: [{id: vega, name: Vega, citations: [{paper: vega-paper, passage: It is a bright star}]}]"),
    ]));

    private static readonly Lazy<MetadataReference> s_assembly = new(() => MetadataReference.CreateFromImage(s_dataset.Value.Compile()));

    [Theory]
    [InlineData("Stars.Vega with { }", "Star")]
    [InlineData("Stars.Vega with { Mine = 2 }", "Star")]
    [InlineData("Stars.Vega.Citations[0] with { }", "Citation")]
    public async Task A_row_is_not_copied(string expression, string row) =>
        (await Said(Program(expression)))
            .ShouldBe([$"DS6003 Error: A row of {row} exists once and cannot be copied: use the row itself"]);

    [Theory]
    [InlineData("new Mine(1) with { Number = 2 }")]
    [InlineData("new { Number = 1 } with { Number = 2 }")]
    [InlineData("Stars.Vega")]
    public async Task What_is_not_of_a_dataset_is_copied_as_ever(string expression) => (await Said(Program(expression))).ShouldBeEmpty();

    [Fact]
    public async Task The_project_with_the_data_is_checked_as_well() =>
        (await Analyze(s_dataset.Value.Output.AddSyntaxTrees(TestCompilation.Tree(Program("Stars.Vega with { }"), "program.cs"))))
            .ShouldHaveSingleItem().Id.ShouldBe("DS6003");

    [Theory]
    [InlineData("Stars.Vega with { }", "Stars.Vega")]
    [InlineData("Stars.Vega with { Mine = 2 }", null)]
    public async Task The_row_itself_is_offered_where_nothing_is_lost(string copy, string? becomes)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences(Application("").References).WithParseOptions(TestCompilation.ParseOptions);
        Document document = project.AddDocument("program.cs", Program(copy));
        Diagnostic diagnostic = (await Analyze((await document.Project.GetCompilationAsync())!)).ShouldHaveSingleItem();
        List<CodeAction> offered = [];
        await new RowCopyFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), default));
        if (becomes is null)
        {
            offered.ShouldBeEmpty();
            return;
        }

        ApplyChangesOperation change =
            (await offered.ShouldHaveSingleItem().GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString().ShouldBe(Program(becomes));
    }

    private static string Program(string expression) =>
        "using System;\nusing Observatory;\n"
        + "internal static class Program {\n"
        + $"    internal static object? Run() => {expression};\n"
        + "    private sealed record Mine(int Number);\n"
        + "}\n";

    private static async Task<IEnumerable<string>> Said(string program) =>
        (await Analyze(Application(program))).Select(d => $"{d.Id} {d.Severity}: {d.GetMessage(CultureInfo.InvariantCulture)}");

    private static CSharpCompilation Application(string program) => CSharpCompilation.Create(
        "App",
        [TestCompilation.Tree(program, "program.cs")],
        [.. s_dataset.Value.Output.References, s_assembly.Value],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) =>
        await compilation.WithAnalyzers([new RowCopyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
}
