using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Generator.Tests;

/// <summary>A project that cannot have a dataset is told so, once.</summary>
public sealed class ProjectTests
{
    private const string Towns = """
        using Dataset.Schema;

        namespace Observatory;

        [Entity("towns")]
        public sealed partial record Town
        {
            [Key] public partial string Id { get; }
        }
        """;

    private static readonly TestFile s_towns = new("towns.yaml", "towns:\n  - id: here\n");

    [Theory]
    [InlineData(LanguageVersion.CSharp12, "12.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    public void A_language_without_partial_properties_is_named(LanguageVersion version, string name) =>
        Of(project: c => Parsed(c, version)).ShouldBe(
        [
            $"error DS0031: the language version is C# {name}; declarations need C# 13 or later: set <LangVersion>13</LangVersion> in the project",
        ]);

    [Fact]
    public void A_later_language_is_none() => Of(project: c => Parsed(c, LanguageVersion.Preview)).ShouldBeEmpty();

    [Fact]
    public void A_framework_that_lacks_what_is_called_is_named() =>
        Of(project: c => c.WithReferences([])).ShouldContain(
            "error DS0032: the project compiles against a framework that has no 'System.Text.Ascii'; a dataset needs .NET 8 or later: set "
                + "<TargetFramework>net8.0</TargetFramework> or a later one");

    [Fact]
    public void A_type_of_the_project_does_not_stand_in_for_one_of_the_framework() =>
        Of(project: c => c.WithReferences([]).AddSyntaxTrees(
            TestCompilation.Tree("namespace System.Text { public static class Ascii { } }", "Ascii.cs"))).ShouldContain(
            "error DS0032: the project compiles against a framework that has no 'System.Text.Ascii'; a dataset needs .NET 8 or later: set "
                + "<TargetFramework>net8.0</TargetFramework> or a later one");

    [Fact]
    public void Runtime_types_that_are_older_than_the_generator_are_named() =>
        Of(project: c => c.AddReferences(Runtime("0.0.9.0"))).ShouldBe(
        [
            $"error DS0035: Dataset.Runtime 0.0.9 is older than the generator: reference version {Version(3)} of that package, or a later one",
        ]);

    [Fact]
    public void Runtime_types_of_the_same_version_or_a_later_one_are_none()
    {
        Of(project: c => c.AddReferences(Runtime(Version(4)))).ShouldBeEmpty();
        Of(project: c => c.AddReferences(Runtime("999.0.0.0"))).ShouldBeEmpty();
    }

    [Fact]
    public void Fewer_files_than_were_named_are_an_error() =>
        Of(("build_property.DatasetNamedFiles", "3")).ShouldBe(
        [
            "error DS1010: the project names 3 files of the dataset, and the compiler was handed 1 of them: something takes additional files "
                + "away, or their role: name them as DatasetCuratedFiles, DatasetArticleFiles or DatasetLedgerFiles alone",
        ]);

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("")]
    public void As_many_files_or_more_are_none(string named) => Of(("build_property.DatasetNamedFiles", named)).ShouldBeEmpty();

    /// <summary>The package comes along with other datasets: who declares nothing hears nothing.</summary>
    [Fact]
    public void A_project_without_declarations_may_be_old() =>
        new GeneratorHost([], "namespace Observatory;", project: c => Parsed(c, LanguageVersion.CSharp10)).Diagnostics.ShouldBeEmpty();

    private static IReadOnlyList<string> Of(
        (string Name, string Value)? property = null, Func<CSharpCompilation, CSharpCompilation>? project = null) =>
        new GeneratorHost(
            [s_towns],
            Towns,
            project: project,
            properties: property is { } given ? new Dictionary<string, string> { [given.Name] = given.Value } : null)
            .Diagnostics;

    private static CSharpCompilation Parsed(CSharpCompilation compilation, LanguageVersion version) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
        compilation.SyntaxTrees.Select(
            t => CSharpSyntaxTree.ParseText(t.ToString(), TestCompilation.ParseOptions.WithLanguageVersion(version), t.FilePath)));

    private static string Version(int parts) => typeof(DatasetGenerator).Assembly.GetName().Version!.ToString(parts);

    private static CompilationReference Runtime(string version) => TestCompilation.Create("", rootNamespace: "Dataset.Runtime")
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(TestCompilation.Tree($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", "version.cs"))
        .WithAssemblyName("Dataset.Runtime").ToMetadataReference();
}
