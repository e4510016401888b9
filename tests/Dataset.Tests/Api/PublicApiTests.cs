using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace Dataset.Tests.Api;

/// <summary>
/// The public API of the assembly as a file that a reviewer reads. Named members are left out: they are data, and come and go with the facts.
/// </summary>
public sealed partial class PublicApiTests
{
    private const string Approved = "tests/Dataset.Tests/Api/Dataset.approved.txt";

    // How rows are written has tests of its own.
    private static readonly string[] s_ofJson = [typeof(JsonConverterAttribute).FullName!, typeof(JsonIgnoreAttribute).FullName!];

    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        string api = Print(typeof(Event).Assembly);
        string received = Path.Combine(AppContext.BaseDirectory, "Dataset.received.txt");
        File.WriteAllText(received, api);
        string approved = File.ReadAllText(Path.Combine(Repository.Root, Approved));
        string[] before = approved.Split('\n'), now = api.Split('\n');
        string advice = $"If the change is meant, copy {received} to {Approved}.";
        now.Except(before).Select(line => "+" + line).Concat(before.Except(now).Select(line => "-" + line)).ShouldBeEmpty(advice);
        (approved == api).ShouldBeTrue(advice);
    }

    private static string Print(Assembly assembly)
    {
        string[] rows =
            [.. assembly.GetExportedTypes().Where(t => typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t)).Select(t => t.FullName!)];
        ApiGeneratorOptions options = new() { IncludeAssemblyAttributes = false, ExcludeAttributes = s_ofJson };
        string api = ApiGenerator.GeneratePublicApi(assembly, options).ReplaceLineEndings("\n");
        return NamedMember().Replace(api, m => rows.Contains(m.Groups["type"].Value) ? "" : m.Value);
    }

    [GeneratedRegex(@"^ +(\[System\.Obsolete\(.*\)\]\n +)?public static (?<type>[\w.]+) \w+ \{ get; \}\n", RegexOptions.Multiline)]
    private static partial Regex NamedMember();
}
