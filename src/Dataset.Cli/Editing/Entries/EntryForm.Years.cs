using System.Globalization;
using Dataset.Cli.Editing.Asking;
using Dataset.Compiler.Binding;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Articles print days without their year. The article's own is the likely one: it is proposed, and never taken in silence.</summary>
internal sealed partial class EntryForm
{
    /// <summary>The days that a date without a year may mean, to choose from; null where it is no such date, or no article was named.</summary>
    private Answer? WithoutYear(string text)
    {
        if (_lastSource is not { } source)
        {
            return null;
        }

        List<int> years = YearsOf(source);
        return SpokenDate.WithoutYear(text, years) is { Count: > 0 } days
            ? Answer.No("'" + text + "' has no year; '" + source + "' is of "
                + string.Join(" or ", years.Select(y => y.ToString(CultureInfo.InvariantCulture))) + ": choose, or write the date with its year")
            with
            { Choices = days, IsAmbiguous = true }
            : null;
    }

    /// <summary>The years in which a source may have appeared.</summary>
    private List<int> YearsOf(string source)
    {
        BoundValue? published = _workspace.Files.SelectMany(f => f.Bound.Rows.Rows.Items)
            .Where(r => r.Table is { PublishedOn: >= 0 } && RowKey.Of(r) == source).Select(r => r.Value(r.Table.PublishedOn)).FirstOrDefault();
        return published?.Extent is not { } days ? []
            : [.. new[] { days.Earliest, days.Latest }.Select(d => DateOnly.FromDayNumber((int)d).Year).Distinct()];
    }
}
