using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Tests.Binding;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Tests.Keys;

public class DraftRowTests
{
    [Fact]
    public void Nothing_is_written_into_a_row_that_is_finished()
    {
        DraftRow row = new(SchemaIndex.Of(SkySchema.Schema).Find("Sky.Star")!, "a.yaml", null, "vega");
        row.Unfinished[0] = new TextValue("vega");

        row.Finish().Values[0].ShouldBe(new TextValue("vega"));
        row.Cells[0].ShouldBe(new TextValue("vega"));
        Should.Throw<InvalidOperationException>(() => row.Unfinished[0] = null);
    }
}
