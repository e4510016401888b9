using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Tests.Docs;

/// <summary>What README says of the data is compiled, run, and prints what README says that it prints.</summary>
[Collection("the console")]
public sealed partial class ReadmeTests
{
    // What `dotnet new console` puts before every file.
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using "
            + "System.Threading.Tasks;";

    private static readonly string s_readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Using_the_data_prints_what_stands_below_it()
    {
        Match sample = Sample().Match(s_readme[s_readme.IndexOf("\n## Using the data\n", StringComparison.Ordinal)..]);
        Run(sample.Groups["code"].Value).ShouldBe(sample.Groups["output"].Value);
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```\n+```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    private static string Run(string program)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(ImplicitUsings), CSharpSyntaxTree.ParseText(program)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using MemoryStream image = new();
        compilation.Emit(image).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString()).ShouldBeEmpty();

        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            System.Reflection.Assembly.Load(image.ToArray()).EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }
}

/// <summary>Tests that catch what a program prints: no other test runs beside them.</summary>
[CollectionDefinition("the console", DisableParallelization = true)]
public sealed class ConsoleTests;
