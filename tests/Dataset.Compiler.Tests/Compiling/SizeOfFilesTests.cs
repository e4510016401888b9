using Dataset.Compiler.Building;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Tests.Compiling;

/// <summary>What is too much to be read is refused at the file with which it becomes so.</summary>
public sealed class SizeOfFilesTests
{
    private static readonly InputFile[] s_files = [new Sized("a.yaml", 10), new Sized("b.yaml", 10), new Sized("c.yaml", 10)];

    [Fact]
    public void As_many_characters_as_there_may_be_are_none_too_many() => Found(30).ShouldBeNull();

    [Fact]
    public void The_first_file_that_has_one_too_many_is_named()
    {
        Found(29)!.At!.Value.Path.ShouldBe("c.yaml");
        Found(19)!.At!.Value.Path.ShouldBe("b.yaml");
    }

    [Fact]
    public void Nothing_is_read_and_nothing_else_is_said()
    {
        CompilerInput input = new([new Sized("a.yaml", 600_000_000), new Sized("b.yaml", 600_000_000)], [], []);
        Guarded<SchemaResult> schema = new(new SchemaResult(DatasetSchema.Empty, [], []), null);
        DatasetCompiler compiler = new(1);
        compiler.Prepare(input, CancellationToken.None);
        CompilerOutput output = compiler.Run(schema, _ => null, input, CancellationToken.None);
        RenderedFinding finding = output.Report.Findings.ShouldHaveSingleItem();
        (finding.Id, finding.Location.Path, finding.Message).ShouldBe(
            ("DS2014", "b.yaml", "here the dataset grows past 1,000,000,000 characters in all files, which is all that one may have: take rows out"));
        output.Catalogue.IsJudged.ShouldBeFalse();
    }

    private static Finding? Found(long characters) => CompilerStages.Size.Run(
        new SizeInput(s_files.ToEquatableArray(), Limits.Appended with { Characters = characters }), CancellationToken.None).Value;

    private sealed record Sized(string Path, int Characters) : InputFile(Path)
    {
        public override int Length(CancellationToken cancellation) => Characters;

        public override string? Read(CancellationToken cancellation) => throw new NotSupportedException("Nobody reads this.");
    }
}
