namespace Dataset.Generator.Tests.Shapes;

/// <summary>Compiles a small schema with files of its shape, and asks what was compiled.</summary>
internal static class ShapeHost
{
    public static GeneratorHost Host(string schema, params TestFile[] files) => Host(schema, "", files);

    public static GeneratorHost Host(string schema, string assembly, params TestFile[] files)
    {
        GeneratorHost host = new(
            files, "#nullable enable\nusing System;\nusing System.Linq;\nusing Dataset.Schema;\n" + assembly + "namespace Observatory;\n" + schema);
        host.ShouldBeCachedOnSecondRun();
        return host;
    }

    public static object? Run(string schema, string body, params TestFile[] files) => Run(schema, body, "", files);

    public static object? Run(string schema, string body, string assembly, params TestFile[] files)
    {
        GeneratorHost host = Host(schema, assembly, files);
        host.Diagnostics.ShouldBeEmpty();
        return host.Probe(body);
    }
}
