using System.Diagnostics;
using System.Text.Json.Nodes;
using Dataset.Cli.Tests;
using Xunit.Abstractions;

namespace Dataset.Exports.Tests;

/// <summary>The reference implementation of JSON-LD and the vocabularies. They need Node and what <c>npm ci</c> installs in their folder.</summary>
internal static class LinkedData
{
    private const string Folder = "tests/Dataset.Exports.Tests/linked-data";

    /// <summary>Whether it is there; else a line says what is missing.</summary>
    public static bool IsThere(ITestOutputHelper output)
    {
        bool isThere = Directory.Exists(Path.Combine(Node.Repository, Folder, "node_modules"));
        output.WriteLine(isThere ? "" : "Not run: 'npm ci' in " + Folder + " installs what this test needs.");
        return isThere;
    }

    /// <summary>The nodes of a document in expanded form, and how many statements they are in RDF.</summary>
    public static (Dictionary<string, JsonObject> Nodes, int Statements) Read(string path)
    {
        JsonObject read = JsonNode.Parse(Run("read.mjs", path))!.AsObject();
        return (read["nodes"]!.AsArray().ToDictionary(n => n!["@id"]!.GetValue<string>(), n => n!.AsObject()), read["quads"]!.GetValue<int>());
    }

    /// <summary>What each term of the vocabularies is.</summary>
    public static ILookup<string, string> Vocabularies() => Run("vocabularies.mjs").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(l => l.Split(' ')).ToLookup(l => l[1], l => l[0]);

    private static string Run(string script, params string[] arguments)
    {
        ProcessStartInfo start = new("node", [Path.Combine(Node.Repository, Folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return output;
    }
}
