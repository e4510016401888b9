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

/// <summary>Keys in the code of an application, checked against a dataset that was compiled for it.</summary>
public sealed class KeyLiteralTests
{
    private const string Usings = "using System;\nusing Observatory;\n";

    private static readonly TestFile s_stars = new("curated/stars.yaml", """
        stars:
          - {id: sirius, name: Sirius, citations: [{paper: vega-paper, passage: said the astronomer}]}
          - {id: sirius-b, name: Sirius B, citations: [{paper: vega-paper, passage: said the astronomer}]}
          - {id: vega, name: Vega, citations: [{paper: vega-paper, passage: It is a bright star}]}
        comets:
          - {id: halley, name: Halley}
        renamings:
          - {old: dog-star, new: sirius}
          - {old: double-star, new: [sirius, sirius-b]}
          - {old: hairy-star, new: halley}
          - {old: vulcan, reason: there is none}
        """);

    private static readonly Lazy<GeneratorHost> s_dataset = new(() =>
    {
        GeneratorHost host = new([SkyFiles.Paper, SkyFiles.Registry, s_stars]);
        host.Diagnostics.ShouldBeEmpty();
        return host;
    });

    private static readonly Lazy<MetadataReference> s_assembly = new(() => MetadataReference.CreateFromImage(s_dataset.Value.Compile()));

    [Theory]
    [InlineData("Stars.Find(\"siris\")", "DS6000: Stars has no 'siris'; did you mean 'sirius'?")]
    [InlineData("Stars.Find(\"xyzzy\")", "DS6000: Stars has no 'xyzzy'")]
    [InlineData("Stars.Find(\"Sirius\")", "DS6000: Stars has no 'Sirius'; did you mean 'sirius'?")]
    [InlineData("Stars.Find(\"halley\")", "DS6000: Stars has no 'halley'; it is a key of Comets")]
    [InlineData("Comets.Find(\"vega\")", "DS6000: Comets has no 'vega'; it is a key of Stars: use Stars.Vega")]
    [InlineData("Stars.Find(\"dog-star\")", "DS6001: 'dog-star' moved to 'sirius'; use Stars.Sirius")]
    [InlineData("Comets.Find(\"hairy-star\")", "DS6001: 'hairy-star' moved to 'halley'")]
    [InlineData("Stars.Find(\"hairy-star\")", "DS6001: 'hairy-star' moved to 'halley', a key of Comets")]
    [InlineData(
        "Stars.Find(\"double-star\")", "DS6002: 'double-star' was split into 'sirius' and 'sirius-b'; use Stars.Sirius or Stars.SiriusB")]
    [InlineData("Stars.Find(\"vulcan\")", "DS6002: 'vulcan' was retired, and nothing took its place")]
    [InlineData("Stars.TryFind(\"siris\", out _)", "DS6000: Stars has no 'siris'; did you mean 'sirius'?")]
    [InlineData("Stars.Find(\"siris\"u8)", "DS6000: Stars has no 'siris'; did you mean 'sirius'?")]
    [InlineData("Observatory.Stars.Find(\"siris\")", "DS6000: Stars has no 'siris'; did you mean 'sirius'?")]
    [InlineData("global::Observatory.Stars.Find(id: \"siris\")", "DS6000: Stars has no 'siris'; did you mean 'sirius'?")]
    [InlineData("ICelestial.Find(\"siris\")", "DS6000: ICelestial has no 'siris'; did you mean 'sirius'?")]
    [InlineData("ICelestial.Find(\"dog-star\")", "DS6001: 'dog-star' moved to 'sirius'; use Stars.Sirius")]
    public async Task A_key_that_finds_nothing_or_something_else_is_said(string call, string said) => (await Said(call)).ShouldBe([said]);

    [Theory]
    [InlineData("Stars.Find(\"sirius-b\")")]
    [InlineData("ICelestial.Find(\"halley\")")]
    [InlineData("Stars.Find(Console.ReadLine()!)")]
    [InlineData("new[] { 1 }.Find(\"siris\")")]
    [InlineData("Other.Stars.Find(\"siris\")")]
    [InlineData("((Func<object?>)(() => { var Stars = new Other.Finder(); return Stars.Find(\"siris\"); }))()")]
    public async Task What_is_right_or_of_somebody_else_is_not(string call) => (await Said(call)).ShouldBeEmpty();

    [Fact]
    public async Task Other_names_of_the_class_are_seen_through() =>
        (await Said("Suns.Find(\"siris\")", "using Suns = Observatory.Stars;\nusing static Observatory.Stars;\n"))
            .Concat(await Said("Find(\"siris\")", "using static Observatory.Stars;\n"))
            .ShouldBe(Enumerable.Repeat("DS6000: Stars has no 'siris'; did you mean 'sirius'?", 2));

    [Fact]
    public async Task The_project_with_the_data_is_checked_as_well()
    {
        Compilation own = s_dataset.Value.Output.AddSyntaxTrees(TestCompilation.Tree(Program("Stars.Find(\"siris\")", ""), "program.cs"));
        (await Analyze(own)).Select(Print).ShouldBe(["DS6000: Stars has no 'siris'; did you mean 'sirius'?"]);
    }

    [Theory]
    [InlineData("Stars.Find(\"dog-star\")", "Use Stars.Sirius", "Stars.Sirius")]
    [InlineData("Stars.Find(\"dog-star\")", "Find \"sirius\"", "Stars.Find(\"sirius\")")]
    [InlineData("Observatory.Stars.Find(\"siris\")", "Use Observatory.Stars.Sirius", "Observatory.Stars.Sirius")]
    [InlineData("Stars.TryFind(\"siris\", out _)", "Find \"sirius\"", "Stars.TryFind(\"sirius\", out _)")]
    [InlineData("Stars.Find(\"siris\"u8)", "Find \"sirius\"u8", "Stars.Find(\"sirius\"u8)")]
    [InlineData("ICelestial.Find(\"siris\")", "Find \"sirius\"", "ICelestial.Find(\"sirius\")")]
    public async Task A_fix_writes_what_is_meant(string call, string title, string becomes)
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences(Application("").References).WithParseOptions(TestCompilation.ParseOptions)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Document document = project.AddDocument("program.cs", Program(call, ""));
        Diagnostic diagnostic = (await Analyze((await document.Project.GetCompilationAsync())!)).ShouldHaveSingleItem();
        List<CodeAction> offered = [];
        await new KeyLiteralFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), default));
        CodeAction chosen = offered.Single(a => a.Title == title);
        ApplyChangesOperation change = (await chosen.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single();
        (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString().ShouldBe(Program(becomes, ""));
    }

    [Theory]
    [InlineData("Stars.TryFind(\"siris\", out _)")]
    [InlineData("Stars.Find(\"halley\")")]
    [InlineData("Stars.Find(\"vulcan\")")]
    public async Task No_member_is_offered_where_none_would_do(string call)
    {
        using AdhocWorkspace workspace = new();
        Document document = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences(Application("").References).AddDocument("program.cs", Program(call, ""));
        Diagnostic diagnostic = (await Analyze((await document.Project.GetCompilationAsync())!)).ShouldHaveSingleItem();
        List<string> offered = [];
        await new KeyLiteralFix().RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action.Title), default));
        offered.ShouldAllBe(title => !title.StartsWith("Use", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_that_was_split_is_not_offered_and_one_that_moved_is()
    {
        Type stars = s_dataset.Value.Load().GetType("Observatory.Stars")!;
        IsHidden("DoubleStar").ShouldBeTrue();
        IsHidden("DogStar").ShouldBeFalse();

        bool IsHidden(string member) => stars.GetProperty(member)!
            .GetCustomAttributes(typeof(System.ComponentModel.EditorBrowsableAttribute), inherit: false)
            .Cast<System.ComponentModel.EditorBrowsableAttribute>().Any(a => a.State == System.ComponentModel.EditorBrowsableState.Never);
    }

    /// <summary>Keys with what the text of the list uses itself, and one that has another name than follows from it.</summary>
    [Fact]
    public async Task Any_key_comes_over_as_it_is()
    {
        const string Schema = """
            using Dataset.Schema;
            namespace Observatory;
            [Entity("signs", NamedMembers = true), Files("signs.yaml", Rows = RowsAre.ByKey)]
            [Member("a\\b", "Backslash")]
            public sealed partial record Sign { [Key] public partial string Id { get; } public partial int N { get; } }
            [Entity("numbers")]
            public sealed partial record Number { [Key] public partial int Id { get; } }
            """;
        GeneratorHost host = new(
            [
                new TestFile("signs.yaml", "\"a\\\\b\": {n: 2}\n\"a b c\": {n: 3}\n\"a b cé\": {n: 4}\n"),
                new TestFile("curated/numbers.yaml", "numbers: [{id: 42}]"),
            ],
            Schema);
        host.Diagnostics.ShouldBeEmpty();
        MetadataReference assembly = MetadataReference.CreateFromImage(host.Compile());
        foreach (string key in new[] { "a\\\\b", "a b c", "a b cé" })
        {
            (await Said($"Signs.Find(\"{key}\")", assembly: assembly)).ShouldBeEmpty();
        }

        (await Said("Signs.Find(\"a\\\\bb\")", assembly: assembly)).ShouldBe(["DS6000: Signs has no 'a\\bb'; did you mean 'a\\b'?"]);
        (await Said("Numbers.Find(42)", assembly: assembly)).ShouldBeEmpty();
        (await Said("Numbers.Find(43)", assembly: assembly)).ShouldBe(["DS6000: Numbers has no '43'"]);
    }

    private static async Task<IEnumerable<string>> Said(string call, string usings = "", MetadataReference? assembly = null) =>
        (await Analyze(Application(Program(call, usings), assembly))).Select(Print);

    private static string Print(Diagnostic diagnostic) => diagnostic.Id + ": " + diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string Program(string call, string usings) =>
        usings + Usings + "internal static class Program { internal static object? Run() => " + call + "; }\n"
        + "namespace Other { internal static class Stars { public static object? Find(string id) => id; } "
        + "internal sealed class Finder { public object? Find(string id) => id; } "
        + "internal static class Extensions { public static object? Find(this int[] of, string id) => id; } }\n";

    private static CSharpCompilation Application(string program, MetadataReference? assembly = null) => CSharpCompilation.Create(
        "App",
        [TestCompilation.Tree(program, "program.cs")],
        [.. s_dataset.Value.Output.References, assembly ?? s_assembly.Value],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation) => await compilation
        .WithAnalyzers([new KeyLiteralAnalyzer()]).GetAnalyzerDiagnosticsAsync();
}
