using System.Diagnostics;
using System.Text.RegularExpressions;
using Dataset.Cli.Tests;
using Xunit.Abstractions;

namespace Dataset.Exports.Tests;

/// <summary>Runs the lines of docs/exports.md in what the tool exported, as a reader would type them.</summary>
public sealed partial class DocumentedCommandsTests(Postgres server, ITestOutputHelper output) : IClassFixture<Postgres>
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(Node.Repository, "docs", "exports.md"));

    /// <summary>What no package of Debian, NuGet or npm brings; the packages' own tests install the tools.</summary>
    private static readonly string[] s_notRun = ["datasette ", "dotnet tool ", "dataset export ", """python3 -c 'import pandas; print(pandas.read_parquet"""];

    private static readonly string[] s_pythons = ["python3", "/usr/bin/python3"];

    private static readonly string[] s_formats = ["json", "ndjson", "csv", "sqlite", "parquet", "duckdb", "jsonld"];

    public static TheoryData<string> Formats => [.. s_formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_line_does_what_it_says(string format)
    {
        using Exported export = Exported.Of("real", format);
        List<string> lines = [.. CommandsOf(format)];
        lines.ShouldNotBeEmpty();
        foreach (string line in lines.Where(l => !s_notRun.Any(n => l.StartsWith(n, StringComparison.Ordinal))))
        {
            if (Missing(line) is { } missing)
            {
                output.WriteLine("Not run: " + missing + " for: " + line);
                continue;
            }

            string printed = Run(line.Replace("DATABASE", "documented", StringComparison.Ordinal), export.Folder);
            if (!line.Contains('<', StringComparison.Ordinal) && !line.StartsWith("psql", StringComparison.Ordinal))
            {
                printed.ShouldNotBeEmpty(line);
            }
        }
    }

    [Fact]
    public void Every_format_has_a_section()
    {
        using TestDataset dataset = new();
        string refusal = dataset.Run("export", "--format", "nothing", "--out", "out").Refusal();
        SectionsOf().Matches(s_page).Select(m => m.Groups[1].Value).Where(s => refusal.Contains("'" + s + "'", StringComparison.Ordinal))
            .ShouldBe(s_formats);
        Quoted().Count(refusal).ShouldBe(s_formats.Length + 1, refusal);
    }

    private static IEnumerable<string> CommandsOf(string format)
    {
        int start = s_page.IndexOf("\n## " + format + "\n", StringComparison.Ordinal), end = s_page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        string section = end < 0 ? s_page[start..] : s_page[start..end];
        return section.Split("```").Where((_, i) => i % 2 == 1).Where(b => b.StartsWith("sh\n", StringComparison.Ordinal))
            .SelectMany(b => b.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    /// <summary>What this machine lacks; null where it lacks nothing.</summary>
    private string? Missing(string line)
    {
        string program = line[..line.IndexOf(' ', StringComparison.Ordinal)];
        return program switch
        {
            "psql" => server.Missing,
            "duckdb" => null,
            "python3" when line.Contains("pandas", StringComparison.Ordinal) && Python() is null => "no pandas ('apt-get install python3-pandas')",
            _ => Start("sh", AppContext.BaseDirectory, "-c", "command -v " + program).Code == 0 ? null : "no " + program,
        };
    }

    /// <summary>A Python that has pandas: Debian's is not always the first.</summary>
    private static string? Python() => s_pythons.FirstOrDefault(
        p => (p[0] != '/' || File.Exists(p)) && Start("sh", AppContext.BaseDirectory, "-c", p + " -c 'import pandas'").Code == 0);

    private string Run(string line, string folder)
    {
        if (line.StartsWith("psql", StringComparison.Ordinal))
        {
            server.Create("documented");
            return server.Psql("documented", folder, null, "--file", line[(line.IndexOf("-f ", StringComparison.Ordinal) + 3)..^" documented".Length]);
        }

        if (line.StartsWith("python3", StringComparison.Ordinal) && line.Contains("pandas", StringComparison.Ordinal))
        {
            line = Python() + line["python3".Length..];
        }

        // DuckDB's own command is in no package; the program that brings its library runs the same statements.
        string duckdb =
            $$"""
            duckdb() {
              case "$1" in
                -c) printf '%s' "$2" | '{{Path.Combine(AppContext.BaseDirectory, "dataset-duckdb")}}' && echo done ;;
                *) if [ $# -eq 2 ]; then printf '%s' "$2" | '{{Path.Combine(AppContext.BaseDirectory, "dataset-duckdb")}}' "$1" && echo done
                   else '{{Path.Combine(AppContext.BaseDirectory, "dataset-duckdb")}}' "$1"; fi ;;
              esac
            }

            """;
        (int code, string printed, string errors) = Start("bash", folder, "-euo", "pipefail", "-c", duckdb + line);
        code.ShouldBe(0, line + "\n" + errors);
        return printed;
    }

    private static (int Code, string Output, string Errors) Start(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed, errors.Result);
    }

    [GeneratedRegex("^## ([a-z]+)$", RegexOptions.Multiline)]
    private static partial Regex SectionsOf();

    [GeneratedRegex("'[a-z]+'")]
    private static partial Regex Quoted();
}
