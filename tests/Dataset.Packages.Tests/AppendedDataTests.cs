using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dataset.Packages.Tests;

/// <summary>
/// Data that a step after the compiler appends to the assembly, in builds as people have them: what else a build makes of an assembly (symbols, a
/// reference assembly, what depends on it) goes on as if there were no such step.
/// </summary>
[Collection("packages")]
public sealed class AppendedDataTests : IDisposable
{
    private static readonly Guid s_sourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private readonly Workplace _place = new Workplace()
        .Write("Data/Data.csproj", Workplace.Project("<RootNamespace>Acme</RootNamespace><DatasetStorage Condition=\"'$(DatasetStorage)' == ''\">Appended</DatasetStorage>"))
        .Write("Data/Star.cs", Workplace.Declaration("Acme"))
        .Write("Data/Nova.cs", """
            namespace Acme;

            public static class Nova
            {
                public static void Of(Star star) =>
                    throw new InvalidOperationException(star.Name);
            }
            """)
        .Write("Data/curated/stars.yaml", Workplace.Stars)
        .Write("App/App.csproj", Workplace.Project("<OutputType>Exe</OutputType>", "<ProjectReference Include=\"../Data/Data.csproj\" />", generator: null))
        .Write("App/Program.cs", """
            Console.Write(Acme.Stars.SiriusB.Around?.Companions[0].Name);
            try
            {
                Acme.Nova.Of(Acme.Stars.Sirius);
            }
            catch (InvalidOperationException e)
            {
                Console.Write(e.StackTrace!.Contains("Nova.cs:line 6", StringComparison.Ordinal) ? ", at line 6" : e.ToString());
            }
            """);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_edit_of_the_data_compiles_the_data_alone()
    {
        (await _place.Run("App")).ShouldBe("Sirius B, at line 6");
        HasSection(Assembly).ShouldBeTrue();
        string reference = At("Data/obj/Debug/net10.0/ref/Data.dll"), application = At("App/obj/Debug/net10.0/App.dll");
        (byte[] referenceBefore, DateTime applicationBefore) = (File.ReadAllBytes(reference), File.GetLastWriteTimeUtc(application));

        // Nothing changed: nothing is compiled, nothing is appended.
        (byte[] before, DateTime at) = (File.ReadAllBytes(Assembly), File.GetLastWriteTimeUtc(Assembly));
        await Command.Run(_place.Folder, "build", "App");
        File.GetLastWriteTimeUtc(Assembly).ShouldBe(at);
        File.ReadAllBytes(Assembly).AsSpan().SequenceEqual(before).ShouldBeTrue();

        // Names of members stay, so that the reference assembly does, and whoever compiled against it.
        _place.Write("Data/curated/stars.yaml", Workplace.Stars.Replace("name: Sirius B", "name: The Pup", StringComparison.Ordinal));
        (await _place.Run("App")).ShouldBe("The Pup, at line 6");
        HasSection(Assembly).ShouldBeTrue();
        HasSection(reference).ShouldBeFalse();
        File.ReadAllBytes(reference).AsSpan().SequenceEqual(referenceBefore).ShouldBeTrue();
        File.GetLastWriteTimeUtc(application).ShouldBe(applicationBefore);
    }

    [Fact]
    public async Task Builds_with_and_without_the_step_may_follow_each_other()
    {
        // Under 'dotnet watch' data is in literals, and so where the compiler writes no sources.
        foreach (string way in (string[])["-p:DotNetWatchBuild=true", "-p:EmitCompilerGeneratedFiles=false", "-p:DatasetStorage=Literals"])
        {
            await Command.Run(_place.Folder, "build", "App", way);
            HasSection(Assembly).ShouldBeFalse(way);
            (await _place.Run("App", way)).ShouldBe("Sirius B, at line 6");

            (await _place.Run("App")).ShouldBe("Sirius B, at line 6");
            HasSection(Assembly).ShouldBeTrue(way);
        }
    }

    [Fact]
    public async Task Large_data_gets_a_compiler_of_its_own_unless_the_project_wants_a_shared_one()
    {
        const string Shared = "-p:UseSharedCompilation=true", Large = "-p:_DatasetLargeBytes=";
        string size = Figure(new FileInfo(At("Data/curated/stars.yaml")).Length), larger = Figure(new FileInfo(At("Data/curated/stars.yaml")).Length + 1);
        _place.Write("Directory.Build.targets", """
            <Project>
              <Target Name="Tell" BeforeTargets="CoreCompile" DependsOnTargets="GiveLargeDatasetItsOwnCompiler">
                <Message Importance="high" Text="compiler: $(UseSharedCompilation) [$(CscEnvironment)]" />
              </Target>
            </Project>
            """);
        (await Built(Large + size)).ShouldContain("compiler: false [;DOTNET_gcConcurrent=0]");
        (await Built(Large + size, Shared)).ShouldContain("compiler: true []");
        (await Built(Large + larger)).ShouldContain(" []");

        static string Figure(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

        async Task<string> Built(params string[] properties)
        {
            string output = await Command.Run(_place.Folder, ["build", "Data", "--no-incremental", .. properties]);
            HasSection(Assembly).ShouldBeTrue();
            return output;
        }
    }

    [Fact]
    public async Task Two_clones_give_the_same_bytes_and_symbols_that_belong_to_them()
    {
        _place.Write(".gitignore", "bin/\nobj/");
        await Git(_place.Folder, "init", "--quiet", "--initial-branch", "main");
        await Git(_place.Folder, "remote", "add", "origin", "https://github.com/acme/sky.git");
        await Git(_place.Folder, "add", ".");
        await Git(_place.Folder, "-c", "user.name=Acme", "-c", "user.email=acme@example.com", "commit", "--quiet", "--message", "Sky");
        string clone = _place.Folder + "-clone";
        try
        {
            await Git(_place.Folder, "clone", "--quiet", ".", clone);
            await Git(clone, "remote", "set-url", "origin", "https://github.com/acme/sky.git");
            foreach (string folder in (string[])[_place.Folder, clone])
            {
                await Command.Run(folder, "build", "Data", "-p:ContinuousIntegrationBuild=true");
            }

            HasSection(Assembly).ShouldBeTrue();
            File.ReadAllBytes(Path.Combine(clone, "Data/obj/Debug/net10.0/Data.dll")).AsSpan().SequenceEqual(File.ReadAllBytes(Assembly)).ShouldBeTrue();
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }

        byte[] symbols = File.ReadAllBytes(At("Data/obj/Debug/net10.0/Data.pdb"));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        MetadataReader reader = provider.GetMetadataReader();
        using PEReader assembly = new(new MemoryStream(File.ReadAllBytes(Assembly)));
        DebugDirectoryEntry[] entries = [.. assembly.ReadDebugDirectory()];
        assembly.ReadCodeViewDebugDirectoryData(entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView)).Guid
            .ShouldBe(new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
        PdbChecksumDebugDirectoryData sum = assembly.ReadPdbChecksumDebugDirectoryData(
            entries.Single(e => e.Type == DebugDirectoryEntryType.PdbChecksum));
        sum.AlgorithmName.ShouldBe("SHA256");
        sum.Checksum.ShouldBe(SHA256.HashData(WithoutId(symbols, reader.DebugMetadataHeader)));

        // Source Link leads to the commit.
        string commit = (await Git(_place.Folder, "rev-parse", "HEAD")).Trim();
        CustomDebugInformation link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Single(i => reader.GetGuid(i.Kind) == s_sourceLink);
        JsonDocument.Parse(reader.GetBlobBytes(link.Value)).RootElement.GetProperty("documents").EnumerateObject().Single().Value.GetString()
            .ShouldBe($"https://raw.githubusercontent.com/acme/sky/{commit}/*");
    }

    private string Assembly => At("Data/obj/Debug/net10.0/Data.dll");

    private string At(string path) => Path.Combine(_place.Folder, path);

    private static bool HasSection(string assembly)
    {
        using PEReader reader = new(new MemoryStream(File.ReadAllBytes(assembly)));
        return reader.PEHeaders.SectionHeaders.Any(s => s.Name == ".dataset");
    }

    private static async Task<string> Git(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await Command.Start("git", folder, arguments);
        exitCode.ShouldBe(0, output);
        return output;
    }

    /// <summary>Symbols are summed up before they have their identifier, which stands in them as zeros then.</summary>
    private static byte[] WithoutId(byte[] symbols, DebugMetadataHeader header)
    {
        byte[] bytes = [.. symbols];
        bytes.AsSpan(header.IdStartOffset, header.Id.Length).Clear();
        return bytes;
    }
}
