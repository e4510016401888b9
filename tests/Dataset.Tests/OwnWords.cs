using System.Collections;
using System.Reflection;

namespace Dataset.Tests;

/// <summary>
/// Every text that a consumer can read from the dataset beside the quotes: names, titles, wordings of facts, notes, what an article prints wrong.
/// </summary>
internal static class OwnWords
{
    public static IEnumerable<string> All() =>
        Rows().SelectMany(TextsOf)
            .Concat(Claims.All.Select(c => c.Value.ToString()))
            .Concat(DeprecatedClaims.All.SelectMany(c => new[] { c.Value.ToString(), c.Instead.ToString() ?? "" }))
            .Distinct(StringComparer.Ordinal);

    private static IEnumerable<object> Rows() =>
    [
        .. IFact.All, .. IFact.All.SelectMany(f => f.Evidence), .. IFact.All.SelectMany(f => f.Basis), .. IFact.All.SelectMany(f => f.DisputeNotes),
        .. DeprecatedClaims.All.SelectMany(c => c.Evidence), .. Claims.All.SelectMany(c => c.Evidence),
        .. People.All, .. Organizations.All, .. Posts.All, .. Places.All, .. Issues.All, .. Editions.All, .. Redirects.All,
        .. People.All.SelectMany(p => p.Aliases), .. Organizations.All.SelectMany(o => o.Aliases), .. Places.All.SelectMany(p => p.Aliases),
    ];

    private static IEnumerable<string> TextsOf(object row)
    {
        foreach (PropertyInfo property in row.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0 && (row is not Evidence || p.Name != nameof(Evidence.Quote))))
        {
            if (property.PropertyType == typeof(string) && (row is not Statement || property.Name != nameof(Statement.Words)))
            {
                yield return (string?)property.GetValue(row) ?? "";
            }
            else if (property.PropertyType == typeof(RowList<string>))
            {
                foreach (string text in (IEnumerable)property.GetValue(row)!)
                {
                    yield return text;
                }
            }
        }
    }
}
