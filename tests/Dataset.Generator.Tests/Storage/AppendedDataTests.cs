using System.Collections;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Dataset.Tasks;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests.Storage;

/// <summary>
/// Data that the compiler never sees: it stands in comments of the files that it writes, and a step after it appends it to the assembly.
/// </summary>
public sealed class AppendedDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataset-appended-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Appended_data_reads_as_literals_do()
    {
        byte[] literals = Host("Literals").Compile(), appended = Appended(Host("Appended"));
        List<string> read = Read(appended);
        read.Count.ShouldBeGreaterThan(20);
        read.ShouldBe(Read(literals));
    }

    /// <summary>The compiler would make a string of each comment, and compress all of them into the symbols.</summary>
    [Fact]
    public void Only_the_file_that_the_compiler_writes_holds_the_data()
    {
        GeneratedSourceResult source = Host("Appended").Result.GeneratedSources.Single(s => s.HintName == "Observatory.Star.Data.g.cs");
        string compiled = source.SourceText.ToString();
        compiled.ShouldNotContain("//dataset-data");
        Written(source).ShouldStartWith(compiled);
        Written(source)[compiled.Length..].ShouldStartWith("//dataset-data ");
        EmbeddedText.FromSource("star.cs", source.SourceText).Checksum.ShouldBe(source.SourceText.GetChecksum());

        using MemoryStream packed = new();
        using (StreamWriter writer = new(new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)))
        {
            source.SourceText.Write(writer);
        }

        packed.Position = 0;
        using StreamReader reader = new(new DeflateStream(packed, CompressionMode.Decompress));
        reader.ReadToEnd().ShouldBe(compiled);
    }

    [Fact]
    public void Small_data_stands_in_literals_unless_the_project_says_otherwise()
    {
        Sources(Host("Auto")).ShouldNotContain("__AppendedData.g.cs");
        Sources(Host(null)).ShouldNotContain("__AppendedData.g.cs");
        Sources(Host("Appended")).ShouldContain("__AppendedData.g.cs");
    }

    [Fact]
    public void Large_data_is_appended_unless_the_project_says_otherwise()
    {
        TestFile[] large = [.. SkyFiles.All, new TestFile("curated/large.yaml", "# " + new string('.', 1 << 20) + "\n")];
        Sources(new GeneratorHost(large, storage: "Auto")).ShouldContain("__AppendedData.g.cs");
        Sources(new GeneratorHost(large, storage: "Literals")).ShouldNotContain("__AppendedData.g.cs");
        Sources(new GeneratorHost(large)).ShouldNotContain("__AppendedData.g.cs");
    }

    [Fact]
    public void An_assembly_without_its_data_says_so()
    {
        Assembly assembly = Load(Host("Appended").Compile());
        MethodInfo find = assembly.GetType("Observatory.Stars")!.GetMethod("Find", [typeof(string)])!;
        Exception problem = Should.Throw<TargetInvocationException>(() => find.Invoke(null, ["vega"])).InnerException!;
        problem.ShouldBeOfType<InvalidOperationException>();
        problem.Message.ShouldBe(
            "This assembly has no data: the build step that appends it did not run. Build the project with MSBuild, or set DatasetStorage to "
                + "Literals.");
    }

    [Fact]
    public void The_step_gives_the_same_bytes_each_time_and_changes_nothing_when_it_runs_again()
    {
        GeneratorHost host = Host("Appended");
        byte[] once = Appended(host);
        File.SetLastWriteTimeUtc(At("sky.dll"), DateTime.UnixEpoch);
        Append().ShouldBeEmpty();
        File.ReadAllBytes(At("sky.dll")).ShouldBe(once);
        File.GetLastWriteTimeUtc(At("sky.dll")).ShouldBe(DateTime.UnixEpoch);
        Appended(Host("Appended")).ShouldBe(once);
    }

    [Fact]
    public void An_edit_of_one_table_leaves_the_sources_of_the_others_alone()
    {
        GeneratorHost host = Host("Appended");
        Dictionary<string, string> before = host.Result.GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        host.Edit(SkyFiles.Sites.Path, SkyFiles.Sites.Text.Replace("name: Greenwich", "name: Greenwich and its hill", StringComparison.Ordinal));
        host.Result.GeneratedSources.Where(s => s.SourceText.ToString() != before[s.HintName]).Select(s => s.HintName).Order(StringComparer.Ordinal)
            .ShouldBe(["Observatory.Site.Data.g.cs", "__AppendedData.g.cs"]);
    }

    [Fact]
    public void An_assembly_of_other_sources_is_refused()
    {
        byte[] vega = Host("Appended").Compile();
        GeneratorHost other = new(
            [.. SkyFiles.All.Select(f => f with { Text = f.Text.Replace("name: Sirius", "name: Dog Star", StringComparison.Ordinal) })],
            storage: "Appended");
        Write(other, vega);
        Append().Single().ShouldEndWith("the assembly was compiled from other sources; rebuild the project");
        File.ReadAllBytes(At("sky.dll")).ShouldBe(vega);
    }

    [Fact]
    public void A_damaged_source_is_refused()
    {
        byte[] compiled = Host("Appended").Compile();
        Write(Host("Appended"), compiled);
        string source = At("Observatory.Star.Data.g.cs"), text = File.ReadAllText(source);
        int data = text.IndexOf("//:", StringComparison.Ordinal) + 3;
        File.WriteAllText(source, text[..data] + (text[data] == 'A' ? 'B' : 'A') + text[(data + 1)..]);
        Append().Single().ShouldEndWith("rebuild the project");
        File.ReadAllBytes(At("sky.dll")).ShouldBe(compiled);
    }

    [Fact]
    public void An_assembly_with_literals_stays_as_it_is_whatever_sources_an_earlier_build_left()
    {
        byte[] literals = Host("Literals").Compile();
        Write(Host("Appended"), literals);
        Append().ShouldBeEmpty();
        File.ReadAllBytes(At("sky.dll")).ShouldBe(literals);
    }

    [Fact]
    public void A_signed_assembly_is_signed_again()
    {
        using RSACryptoServiceProvider key = new(2048);
        byte[] pair = key.ExportCspBlob(includePrivateParameters: true);
        File.WriteAllBytes(At("sky.snk"), pair);
        GeneratorHost host = new(SkyFiles.All, storage: "Appended", options: o => o
            .WithCryptoKeyFile(At("sky.snk")).WithStrongNameProvider(new DesktopStrongNameProvider()));

        // Over the compiler's own bytes it is the compiler's signature.
        byte[] compiled = host.Compile();
        Signature(compiled).ShouldBe(Expected(compiled, pair));
        Write(host, compiled);
        Append().Single().ShouldContain("without its key file cannot be signed again");

        Append(At("sky.snk")).ShouldBeEmpty();
        byte[] appended = File.ReadAllBytes(At("sky.dll"));
        Signature(appended).ShouldBe(Expected(appended, pair));
        Signature(appended).ShouldNotBe(Signature(compiled));
        Read(appended).Count.ShouldBeGreaterThan(20);
    }

    private static GeneratorHost Host(string? storage) => new(SkyFiles.All, options: o => o.WithDeterministic(true), storage: storage);

    private static IEnumerable<string> Sources(GeneratorHost host) => host.Result.GeneratedSources.Select(s => s.HintName);

    /// <summary>The file that the compiler writes.</summary>
    private static string Written(GeneratedSourceResult source)
    {
        using StringWriter writer = new();
        source.SourceText.Write(writer);
        return writer.ToString();
    }

    private static byte[] Signature(byte[] image)
    {
        using PEReader reader = new(new MemoryStream(image));
        return image.AsSpan(Offset(reader), reader.PEHeaders.CorHeader!.StrongNameSignatureDirectory.Size).ToArray();
    }

    private static byte[] Expected(byte[] image, byte[] keyPair)
    {
        using PEReader reader = new(new MemoryStream(image));
        return StrongName.Signature(image, reader.PEHeaders, Offset(reader), reader.PEHeaders.CorHeader!.StrongNameSignatureDirectory.Size, keyPair);
    }

    private static int Offset(PEReader reader)
    {
        reader.PEHeaders.TryGetDirectoryOffset(reader.PEHeaders.CorHeader!.StrongNameSignatureDirectory, out int offset).ShouldBeTrue();
        return offset;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private byte[] Appended(GeneratorHost host)
    {
        Write(host, host.Compile());
        Append().ShouldBeEmpty();
        return File.ReadAllBytes(At("sky.dll"));
    }

    private void Write(GeneratorHost host, byte[] assembly)
    {
        File.WriteAllBytes(At("sky.dll"), assembly);
        foreach (GeneratedSourceResult source in host.Result.GeneratedSources)
        {
            File.WriteAllText(At(source.HintName), Written(source));
        }
    }

    /// <summary>Runs the step; its errors.</summary>
    private List<string> Append(string keyFile = "")
    {
        Engine engine = new();
        AppendDatasetData step = new() { BuildEngine = engine, Assembly = At("sky.dll"), Plan = At("__AppendedData.g.cs"), KeyFile = keyFile };
        step.Execute().ShouldBe(engine.Errors.Count == 0);
        return engine.Errors;
    }

    private static Assembly Load(byte[] image) => new AssemblyLoadContext("sky", isCollectible: true).LoadFromStream(new MemoryStream(image));

    /// <summary>Every property of everything that any container lists.</summary>
    private static List<string> Read(byte[] image) =>
        [.. from container in Load(image).GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)
            let all = container.GetProperty("All", BindingFlags.Public | BindingFlags.Static)
            where all is not null
            from row in ((IEnumerable)all.GetValue(null)!).Cast<object>()
            from property in row.GetType().GetProperties()
            select $"{container.Name} {property.Name}: {Text(property.GetValue(row))}"];

    private static string Text(object? value) => value is IEnumerable and not string
        ? "[" + string.Join("; ", ((IEnumerable)value).Cast<object>().Select(i => i.ToString())) + "]"
        : value?.ToString() ?? "null";

    private sealed class Engine : IBuildEngine
    {
        public List<string> Errors { get; } = [];

        public bool ContinueOnError => false;

        public int LineNumberOfTaskNode => 0;

        public int ColumnNumberOfTaskNode => 0;

        public string ProjectFileOfTaskNode => "";

        public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

        public void LogCustomEvent(CustomBuildEventArgs e)
        {
        }

        public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e.Message!);

        public void LogMessageEvent(BuildMessageEventArgs e)
        {
        }

        public void LogWarningEvent(BuildWarningEventArgs e)
        {
        }
    }
}
