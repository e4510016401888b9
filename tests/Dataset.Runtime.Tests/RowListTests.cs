namespace Dataset.Runtime.Tests;

/// <summary>Lists make their rows when they are met, each once.</summary>
public sealed class RowListTests
{
    [Fact]
    public void A_list_makes_what_is_asked_for_and_nothing_else()
    {
        Rows rows = new(10);
        RowList<string> list = new(rows, 3, 4);

        list.Count.ShouldBe(4);
        list[1].ShouldBe("row 4");
        rows.MadeCount.ShouldBe(1);
        list[1].ShouldBeSameAs(list[1]);
        rows.MadeCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(int.MinValue)]
    public void A_position_outside_of_the_list_is_refused(int index)
    {
        RowList<string> list = new(new Rows(10), 3, 4);
        Should.Throw<ArgumentOutOfRangeException>(() => list[index]).ParamName.ShouldBe("index");
        Should.Throw<ArgumentOutOfRangeException>(() => default(RowList<string>)[0]);
    }

    [Fact]
    public void To_go_through_a_list_makes_its_rows_once()
    {
        Rows rows = new(10);
        RowList<string> list = new(rows, 3, 4);
        List<string> first = [], second = [];
        foreach (string row in list)
        {
            first.Add(row);
        }

        foreach (string row in list)
        {
            second.Add(row);
        }

        first.ShouldBe(["row 3", "row 4", "row 5", "row 6"]);
        second.ShouldBe(first, ReferenceEqualityComparer.Instance);
        rows.MadeCount.ShouldBe(4);
    }

    [Fact]
    public void Lists_that_overlap_share_their_rows_in_any_order()
    {
        Rows rows = new(10);
        foreach ((int start, int count) in new[] { (5, 3), (0, 4), (2, 6), (0, 10), (7, 0), (0, 10) })
        {
            List<string> seen = [];
            foreach (string row in new RowList<string>(rows, start, count))
            {
                seen.Add(row);
            }

            seen.ShouldBe(Enumerable.Range(start, count).Select(i => $"row {i}"));
        }

        rows.MadeCount.ShouldBe(10);
    }

    [Fact]
    public void Who_asks_for_the_first_of_many_makes_no_more()
    {
        Rows rows = new(10);
        ((IEnumerable<string>)new RowList<string>(rows, 2, 8)).First().ShouldBe("row 2");
        rows.MadeCount.ShouldBe(1);
    }

    [Fact]
    public void A_list_of_values_is_the_array_that_it_was_given()
    {
        RowList<int> list = new([7, 0, 7]);
        list.ShouldBe([7, 0, 7]);
        (list.IndexOf(0), list.IndexOf(8), list.Contains(7)).ShouldBe((1, -1, true));
        default(RowList<int>).ShouldBeEmpty();
    }

    private sealed class Rows(int count) : RowSource<string>(new string?[count])
    {
        public int MadeCount { get; private set; }

        public override string Make(int index)
        {
            MadeCount += Made[index] is null ? 1 : 0;
            return Made[index] ??= $"row {index}";
        }
    }
}
