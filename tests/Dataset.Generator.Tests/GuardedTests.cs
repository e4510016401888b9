using Dataset.Compiler.Findings;

namespace Dataset.Generator.Tests;

public sealed class GuardedTests
{
    [Fact]
    public void A_failing_stage_becomes_an_error_and_a_stand_in()
    {
        Guarded<int> result = Guarded.Run<int>("Bind", "a.yaml", () => throw new InvalidOperationException("two\nlines"), () => 7);
        result.Value.ShouldBe(7);
        RenderedFinding finding = FindingRenderer.Render([result.Failure!], _ => null).ShouldHaveSingleItem();
        finding.Id.ShouldBe("DS9001");
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldBe("the generator failed in its stage Bind with InvalidOperationException: two\\nlines; this is a defect of the generator, please report it");
    }

    [Fact]
    public void A_cancelled_stage_stays_cancelled() =>
        Should.Throw<OperationCanceledException>(() => Guarded.Run<int>("Bind", "", () => throw new OperationCanceledException(), () => 7));
}
