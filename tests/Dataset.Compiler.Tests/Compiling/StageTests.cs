using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Tests.Compiling;

public sealed class StageTests
{
    [Fact]
    public void A_failing_stage_becomes_an_error_and_a_stand_in()
    {
        Guarded<int> result = Failing(() => new InvalidOperationException("two\nlines")).Run("a.yaml", CancellationToken.None);
        result.Value.ShouldBe(7);
        RenderedFinding finding = FindingRenderer.Render([result.Failure!], _ => null).ShouldHaveSingleItem();
        finding.Id.ShouldBe("DS9001");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Location.Path.ShouldBe("a.yaml");
        finding.Message.ShouldBe(
            "the generator failed in its stage Bind with InvalidOperationException: two\\nlines; this is a defect of the generator, please report "
                + "it");
    }

    [Fact]
    public void A_cancelled_stage_stays_cancelled() =>
        Should.Throw<OperationCanceledException>(() => Failing(() => new OperationCanceledException()).Run("", CancellationToken.None));

    [Fact]
    public void A_file_that_cannot_be_read_is_said_to_be_so_whatever_it_is()
    {
        CompilerInput input = new([new Closed("a.yaml")], [new Closed("b.txt")], [new Closed("released-ids.txt")]);
        Guarded<SchemaResult> schema = new(new SchemaResult(DatasetSchema.Empty, [], []), null);
        new DatasetCompiler(1).Run(schema, _ => null, input, CancellationToken.None).Report.Findings.Items.Select(f => f.Id + " " + f.Message)
            .ShouldBe([Unreadable("a.yaml"), Unreadable("b.txt"), Unreadable("released-ids.txt")]);

        static string Unreadable(string path) => "DS9002 '" + path + "' cannot be read as text: save it as UTF-8 where it can be read, or take it away";
    }

    [Fact]
    public void A_report_that_fails_is_an_error_too()
    {
        Finding wrong = Finding.Create(SchemaFindings.NotPartial, NodeAddress.OfType("Acme.Star"), "Star");
        ReportInput input = new(EquatableArray.Of(wrong), _ => throw new InvalidOperationException("no places"), [], [], [], [], []);
        Report.Of(CompilerStages.Report.Run(input, CancellationToken.None)).Findings.ShouldHaveSingleItem()
            .Message.ShouldContain("in its stage Report");
    }

    private static Stage<string, int> Failing(Func<Exception> failure) => new("Bind", path => path, (_, _) => throw failure(), _ => 7);

    private sealed record Closed(string Path) : InputFile(Path)
    {
        public override string? Read(CancellationToken cancellation) => null;
    }
}
