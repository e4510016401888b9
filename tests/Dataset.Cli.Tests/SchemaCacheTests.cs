using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Tests;

public sealed class SchemaCacheTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "dataset-cache-tests", Guid.NewGuid().ToString("N"));

    [Fact]
    public void A_schema_survives_whatever_is_set_in_it()
    {
        DatasetSchema schema = (DatasetSchema)Unlike(typeof(DatasetSchema), "schema");
        schema.Tables[0].Columns[0].Default.ShouldNotBeNull();
        Written(schema).ShouldBe(schema);
        schema.Tables[0].Columns.Count.ShouldBe(2);
    }

    [Fact]
    public void The_real_schema_survives()
    {
        using TestDataset dataset = TestDataset.Real();
        DatasetSchema schema = Workspace.Load(dataset.Context(TextWriter.Null, TextWriter.Null)).Schema;
        Written(schema).ShouldBe(schema);
    }

    [Fact]
    public void A_schema_is_kept_and_an_edited_declaration_is_read_again()
    {
        using TestDataset dataset = new();
        string sound = Check(dataset).Success();
        string kept = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        DateTime written = File.GetLastWriteTimeUtc(kept);
        Directory.Delete(Path.Combine(_folder, "verdicts"), recursive: true);
        Check(dataset).Success().ShouldBe(sound);
        File.GetLastWriteTimeUtc(kept).ShouldBe(written);

        dataset.Edit("src/Dataset/Harbour.cs", "int? Masts", "int? Poles");
        Check(dataset).NotInOrder().ShouldContain("error DS2002: 'masts' is not a field of 'ships'");
        Directory.GetFiles(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public void What_is_wrong_with_a_declaration_is_said_again()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "public sealed partial record Port", "public partial record Port");
        string wrong = Check(dataset).NotInOrder();
        wrong.ShouldContain("--> src/Dataset/Harbour.cs:43:");
        Check(dataset).NotInOrder().ShouldBe(wrong);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(500)]
    public void A_damaged_file_counts_as_missing(int kept)
    {
        using TestDataset dataset = new();
        string sound = Check(dataset).Success();
        string file = Directory.GetFiles(_folder).ShouldHaveSingleItem();
        byte[] whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, whole[..kept]);
        Directory.Delete(Path.Combine(_folder, "verdicts"), recursive: true);
        Check(dataset).Success().ShouldBe(sound);
        File.ReadAllBytes(file).ShouldBe(whole);

        byte[] changed = [.. whole];
        changed[kept] ^= 1;
        File.WriteAllBytes(file, changed);
        Directory.Delete(Path.Combine(_folder, "verdicts"), recursive: true);
        Check(dataset).Success().ShouldBe(sound);
        File.ReadAllBytes(file).ShouldBe(whole);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_costs_time_and_nothing_else()
    {
        using TestDataset dataset = new();
        Directory.CreateDirectory(Path.GetDirectoryName(_folder)!);
        File.WriteAllText(_folder, "no folder");
        Check(dataset).Success().ShouldStartWith("no errors");
    }

    [Fact]
    public void Old_schemas_are_thrown_away()
    {
        SchemaCache cache = new(_folder);
        for (int i = 0; i < 18; i++)
        {
            cache.Keep("schema" + i, DatasetSchema.Empty);
        }

        Directory.GetFiles(_folder).Length.ShouldBe(16);
        cache.Find("schema17").ShouldBe(DatasetSchema.Empty);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
        else
        {
            File.Delete(_folder);
        }
    }

    private ToolRun Check(TestDataset dataset) => dataset.RunWith(_folder, "check");

    private static DatasetSchema Written(DatasetSchema schema)
    {
        using MemoryStream stream = new();
        SchemaCodec.Write(new BinaryWriter(stream), schema);
        stream.Position = 0;
        DatasetSchema read = SchemaCodec.Read(new BinaryReader(stream));
        stream.Position.ShouldBe(stream.Length);
        return read;
    }

    /// <summary>
    /// A value in which everything that can be set is set to something of its own: a property that somebody adds and forgets to write is seen.
    /// </summary>
    private static object Unlike(Type type, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return name;
        }

        if (type == typeof(int))
        {
            return name.Length;
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(ScalarType))
        {
            return ScalarTypes.All[name.Length % ScalarTypes.All.Count];
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }

        if (type.GetInterfaces().Contains(typeof(IEnumerable)))
        {
            Type item = type.GetGenericArguments()[0];
            Array items = Array.CreateInstance(item, 2);
            items.SetValue(Unlike(item, name + "A"), 0);
            items.SetValue(Unlike(item, name + "Bc"), 1);
            object array = typeof(ImmutableArray).GetMethods()
                .Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }] && m.IsGenericMethod)
                .MakeGenericMethod(item).Invoke(null, [items])!;
            return Activator.CreateInstance(type, array)!;
        }

        ConstructorInfo constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        object made = constructor.Invoke([.. constructor.GetParameters().Select(p => Unlike(p.ParameterType, name + p.Name))]);
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite))
        {
            property.SetValue(made, Unlike(property.PropertyType, name + property.Name));
        }

        return made;
    }
}
