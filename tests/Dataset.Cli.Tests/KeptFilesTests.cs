using System.Text;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Workspaces.Kept;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Tests;

/// <summary>What is kept of single files: after an edit the tool says the same with it and without it.</summary>
public sealed class KeptFilesTests : IDisposable
{
    private static readonly string[] s_ofFiles = ["verdicts", "files"];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "dataset-kept-tests", Guid.NewGuid().ToString("N"));

    private string Kept => Directory.GetFiles(Path.Combine(_folder, "files")).ShouldHaveSingleItem();

    [Fact]
    public void Of_a_file_as_it_was_nothing_is_read_again()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "ships/annabel\n");
        Check(dataset).ShouldBe(dataset.Run("check"));

        // So that it is seen where the answer comes from: what is kept has another key, and the released one is missing.
        Change(bytes => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("annabel", "annabil", StringComparison.Ordinal)));
        dataset.Edit("curated/ports.yaml", "Emden", "Emdan");
        Check(dataset).NotInOrder().ShouldContain("'ships/annabel'");
        dataset.Edit("curated/ships.yaml", "the old one", "an old one");
        Check(dataset).ShouldBe(dataset.Run("check"));
    }

    [Theory]
    [InlineData("curated/ships.yaml", "masts: 2", "masts: many")]
    [InlineData("curated/ships.yaml", "id: annabel", "id: annabella")]
    [InlineData("curated/ships.yaml", "Her two masts", "Her three masts")]
    [InlineData("seeds/gazette.txt", "Her two masts", "Her 2 masts")]
    [InlineData("seeds/gazette.txt", "The", "A")]
    [InlineData("src/Dataset/Harbour.cs", "public sealed partial record Port", "public  sealed partial record Port")]
    [InlineData("src/Dataset/Harbour.cs", "Masts", "Mast")]
    [InlineData("curated/more.yaml", "", "ships:\n  - {id: annabel, name: Anna, rig: brig}\n")]
    public void Whatever_it_follows_from_is_looked_at(string path, string old, string now)
    {
        using TestDataset dataset = new();
        Check(dataset).Success();
        _ = old.Length == 0 ? dataset.Write(path, now) : dataset.Edit(path, old, now);
        Check(dataset).ShouldBe(dataset.Run("check"));
        dataset.Edit("curated/ports.yaml", "Emden", "Emdan");
        Check(dataset).ShouldBe(dataset.Run("check"));
        Check(dataset).ShouldBe(dataset.Run("check"));
    }

    [Fact]
    public void What_is_damaged_is_read_again_even_where_its_sum_is_right()
    {
        using TestDataset dataset = new();
        ToolRun sound = Check(dataset);
        byte[] whole = File.ReadAllBytes(Kept);
        int length = Change(bytes => bytes);
        for (int cut = 1; cut < length; cut += 1 + (length / 60))
        {
            File.WriteAllBytes(Kept, whole);
            Change(bytes => bytes[..^cut]);
            Again().ShouldBe(sound);
            File.WriteAllBytes(Kept, whole[..^cut]);
            Again().ShouldBe(sound);
            whole[cut] ^= 1;
            File.WriteAllBytes(Kept, whole);
            whole[cut] ^= 1;
            Again().ShouldBe(sound);
            File.ReadAllBytes(Kept).SequenceEqual(whole).ShouldBeTrue();
        }

        // Whoever forges a sum is told nonsense, and nothing worse.
        Random random = new(20261204);
        for (int i = 0; i < 100; i++)
        {
            File.WriteAllBytes(Kept, whole);
            Change(bytes =>
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            });
            Again().Code.ShouldBeOneOf(ExitCode.Success, ExitCode.NotInOrder);
        }

        ToolRun Again()
        {
            Directory.Delete(Path.Combine(_folder, "verdicts"), recursive: true);
            return Check(dataset);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Values_and_places_come_back_as_they_were(bool isReal)
    {
        using TestDataset dataset = isReal ? TestDataset.Real() : new TestDataset();
        Workspace workspace = Workspace.Load(dataset.Context(TextWriter.Null, TextWriter.Null));
        SchemaIndex schema = SchemaIndex.Of(workspace.Schema);
        workspace.Files.Count.ShouldBeGreaterThan(2);
        foreach (CuratedFile file in workspace.Files)
        {
            ByteWriter bytes = new();
            BoundFileWriter.Write(bytes, file.Bound, schema).ShouldBeTrue(file.Path);
            BoundFile again = BoundFileReader.Read(bytes.Written, file.Text, schema);
            again.Equals(file.Bound).ShouldBeTrue(file.Path);
            again.Places.SequenceEqual(file.Bound.Places).ShouldBeTrue(file.Path);
        }
    }

    [Fact]
    public void After_random_edits_of_the_real_dataset_the_answer_is_that_of_a_run_that_keeps_nothing()
    {
        using TestDataset dataset = TestDataset.Real();
        string schemas = Path.Combine(_folder, "schemas");
        Random random = new(20261203);
        string[] files = [.. Directory.GetFiles(dataset.Root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(dataset.Root, f).Replace('\\', '/'))
            .Where(f => f.StartsWith("curated/", StringComparison.Ordinal) || f.StartsWith("seeds/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        Dictionary<string, string> originals = files.ToDictionary(f => f, dataset.Read);
        Queue<string> edited = [];
        int sound = 0;
        for (int i = 0; i < 40; i++)
        {
            string file = files[random.Next(files.Length)], text = dataset.Read(file);
            int at = random.Next(text.Length + 1);
            dataset.Write(file, random.Next(3) switch
            {
                0 when text.Length > 0 => text.Remove(Math.Min(at, text.Length - 1), 1),
                1 => text.Insert(at, " #\n-:x2"[random.Next(7)].ToString()),
                _ => text.Replace("the ", "a ", StringComparison.Ordinal),
            });
            edited.Enqueue(file);
            while (edited.Count > random.Next(4))
            {
                string back = edited.Dequeue();
                dataset.Write(back, originals[back]);
            }

            ToolRun known = dataset.RunWith(_folder, "check", "--format", "sarif");
            foreach (string kept in s_ofFiles.Select(f => Path.Combine(schemas, f)).Where(Directory.Exists))
            {
                Directory.Delete(kept, recursive: true);
            }

            ToolRun cold = dataset.RunWith(schemas, "check", "--format", "sarif");
            (known == cold).ShouldBeTrue("edit " + i + " of " + file);
            sound += cold.Code == ExitCode.Success ? 1 : 0;
        }

        sound.ShouldBeInRange(5, 35);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private ToolRun Check(TestDataset dataset) => dataset.RunWith(_folder, "check");

    /// <summary>Puts something else into what is kept, with the right sum; how long that is.</summary>
    private int Change(Func<byte[], byte[]> change)
    {
        byte[] bytes = File.ReadAllBytes(Kept);
        using BinaryReader reader = new(new MemoryStream(bytes));
        string seal = reader.ReadString(), name = Path.GetFileNameWithoutExtension(Kept);
        SealedFiles files = new(Path.Combine(_folder, "files"), ".files", 16);
        byte[] content = files.Find(name, seal, from => from.ReadBytes((int)(from.BaseStream.Length - from.BaseStream.Position)))!;
        files.Keep(name, seal, to => to.Write(change(content)));
        return content.Length;
    }
}
