using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>One small sample of generated code, for readers: what is generated today is what they see.</summary>
public sealed class GeneratedSampleTests
{
    [Theory]
    [InlineData("Acme.Star.g.cs")]
    [InlineData("Acme.Star.Members.g.cs")]
    [InlineData("Acme.Star.Data.g.cs")]
    [InlineData("Acme.Star.Keys.g.cs")]
    public void The_sample_is_what_is_generated(string name)
    {
        GeneratorHost host = new([new TestFile("curated/stars.yaml", Read("stars.yaml"))], Read("Star.cs"), rootNamespace: "Acme");
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
        string received =
            Path.Combine(AppContext.BaseDirectory, name), text = host.Result.GeneratedSources.Single(s => s.HintName == name).SourceText.ToString();
        File.WriteAllText(received, text);
        (Read(name) == text).ShouldBeTrue($"If the change is meant, copy {received} to docs/generated.");
    }

    private static string Read(string name) => TestCompilation.Read(Path.Combine("docs", "generated", name));
}
