namespace Dataset.Runtime.Tests;

/// <summary>A range over uncertain dates finds what a comparison with every row would.</summary>
public sealed class FuzzyRangeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void Rows_that_may_lie_in_a_range_and_rows_that_certainly_do(int count)
    {
        Random random = new(count);
        (int Earliest, int Latest)[] dates =
            [.. Enumerable.Range(0, count).Select(_ => random.Next(100)).Select(e => (e, e + random.Next(30))).OrderBy(d => d)];
        Source source = new(dates);
        for (int from = -5; from < 140; from += 3)
        {
            foreach (int to in new[] { from, from + 1, from + 20, from - 1 })
            {
                (DateOnly first, DateOnly last) = (Day(from), Day(to));
                FuzzyRange<string> possible = FuzzyRange<string>.Possible(source, first, last);
                possible.ShouldBe(Where(d => d.Latest >= from && d.Earliest <= to), $"{from}..{to}");
                FuzzyRange<string>.Certain(source, first, last).ShouldBe(Where(d => d.Earliest >= from && d.Latest <= to), $"{from}..{to}");
            }
        }

        IEnumerable<string> Where(Func<(int Earliest, int Latest), bool> holds) =>
            Enumerable.Range(0, count).Where(i => holds(dates[i])).Select(i => $"row {i}");
    }

    [Fact]
    public void A_range_can_be_gone_through_again()
    {
        using FuzzyRange<string>.Enumerator rows = FuzzyRange<string>.Possible(new Source([(1, 2), (3, 4)]), Day(0), Day(9)).GetEnumerator();
        rows.MoveNext().ShouldBeTrue();
        rows.MoveNext().ShouldBeTrue();
        rows.MoveNext().ShouldBeFalse();
        rows.Reset();
        rows.MoveNext().ShouldBeTrue();
        rows.Current.ShouldBe("row 0");
    }

    /// <summary>A day number that is far from both ends of time.</summary>
    private static DateOnly Day(int number) => DateOnly.FromDayNumber(1000 + number);

    private sealed class Source((int Earliest, int Latest)[] dates) : FuzzySource<string>(new string?[dates.Length])
    {
        public override int Earliest(int index) => 1000 + dates[index].Earliest;

        public override int Latest(int index) => 1000 + dates[index].Latest;

        public override int Reach(int index) => 1000 + dates.Take(index + 1).Max(d => d.Latest);

        public override string Make(int index) => Made[index] ??= $"row {index}";
    }
}
